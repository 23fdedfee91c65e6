/**
 * The types of secret DuckDB asks for a path in an object store, in this order. The first type with any match is used,
 * whatever the length of its scope (run on 1.4.4 and 1.5.5).
 */
const askedTypes: readonly string[] = ['s3', 'r2', 'gcs'];

/** Whether DuckDB speaks S3 to what a secret of the type opens. */
export function isObjectStore(type: string): boolean {
  return askedTypes.includes(type);
}

/** The types that are asked before this one, and would be used instead of it. */
export function askedBefore(type: string): readonly string[] {
  return askedTypes.slice(0, Math.max(0, askedTypes.indexOf(type)));
}
