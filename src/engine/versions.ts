/** A DuckDB version as a configuration may ask for it: a line (`1.5`) or a patch (`1.5.0`). */
export type Target = string;

/** A full DuckDB version, such as `1.5.3`; what the engine tables give as "since" and "until". */
export type Version = `${number}.${number}.${number}`;

/** The lines lakeplan knows, each with the newest patch it knows of. */
const newestPatch = { '1.4': 5, '1.5': 6, '2.0': 0 } as const;

/** The targets as shown to people. */
export const knownTargets: readonly string[] = Object.keys(newestPatch);

export const defaultTarget = '1.5';

/** What the default target stands for; also what the rest of a document is checked for when its target is unknown. */
export const defaultVersion: Version = `${defaultTarget}.${newestPatch[defaultTarget]}`;

/** The version a target stands for; undefined for a target lakeplan does not know. */
export function resolveTarget(target: Target): Version | undefined {
  const [, line, patch] = /^(\d+\.\d+)(?:\.(0|[1-9]\d?))?$/.exec(target) ?? [];
  if (line === undefined || !Object.hasOwn(newestPatch, line)) return undefined;
  const newest = newestPatch[line as keyof typeof newestPatch];
  if (patch !== undefined && Number(patch) > newest) return undefined;
  return `${line}.${patch === undefined ? newest : Number(patch)}` as Version;
}

/** Whether `version` is `since` or later. */
export function isAtLeast(version: Version, since: Version): boolean {
  return rank(version) >= rank(since);
}

function rank(version: Version): number {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  return major * 1e6 + minor * 1e3 + patch;
}
