/**
 * The name as DuckDB compares it. The engine folds ASCII letters only: `É` and `é` are two secrets
 * and two databases (run on 1.4.4, 1.5.5 and 2.0.0), so `toLowerCase()` would merge what it keeps apart.
 */
export function foldName(name: string): string {
  return /[A-Z]/.test(name) ? name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : name;
}

/**
 * Databases every DuckDB instance has. `ATTACH IF NOT EXISTS … AS memory` is a silent no-op, `MAIN` attaches
 * and then makes every statement ambiguous (run on 1.4.4 and 1.5.5).
 */
export const reservedDatabases: readonly string[] = ['main', 'temp', 'system', 'memory'];

/** The hidden database in which DuckLake keeps the catalog of the lake attached as `alias`. */
export function metadataCatalogOf(alias: string): string {
  return `__ducklake_metadata_${alias}`;
}

/**
 * The name DuckDB gives the database of a file: the file name up to its first dot, a leading dot dropped
 * (`ducklake.v1.db` is `ducklake`, `.hidden.db` is `hidden`; run on 1.4.4 and 1.5.5). In MotherDuck it is the database's.
 */
export function databaseNameOf(file: string): string {
  const [, motherduck] = /^(?:md|motherduck):([^?]*)/i.exec(file) ?? [];
  if (motherduck !== undefined) return motherduck;
  const [, name = ''] = /^(?:.*[/\\])?\.?([^.]*)/s.exec(file) ?? [];
  return name;
}

/** Other names DuckDB takes for an extension, by the name lakeplan writes. */
const extensionAliases: Readonly<Record<string, string>> = {
  postgres_scanner: 'postgres',
  sqlite_scanner: 'sqlite',
  sqlite3: 'sqlite',
  mysql_scanner: 'mysql',
  odbc_scanner: 'odbc',
  uc_catalog: 'unity_catalog',
  md: 'motherduck',
  s3: 'httpfs',
  http: 'httpfs',
  https: 'httpfs',
};

/** One name per extension: folded, and without DuckDB's aliases. */
export function extensionName(name: string): string {
  const folded = foldName(name);
  return Object.hasOwn(extensionAliases, folded) ? (extensionAliases[folded] ?? folded) : folded;
}
