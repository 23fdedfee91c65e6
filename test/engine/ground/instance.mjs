/** @typedef {typeof import('duckdb-1.5.5')} DuckDB */

/**
 * @typedef {object} InstanceOptions
 * @property {string} version
 * @property {string} extensionDirectory
 * @property {string} [path] Database file; in memory without one.
 * @property {boolean} [trusted] Loads extensions without looking at their signatures, which takes
 *   a hundred times as long as all else that LOAD does.
 */

/**
 * Opens a new instance of one version. Nothing is installed or loaded by itself: an extension that
 * a plan forgot is a failure.
 *
 * @param {InstanceOptions} options
 */
export async function openInstance({
  version,
  extensionDirectory,
  path = ':memory:',
  trusted = false,
}) {
  // The versions share their interface as far as the suite uses it.
  /** @type {DuckDB} */
  const duckdb = await import(`duckdb-${version}`);
  return duckdb.DuckDBInstance.create(path, {
    extension_directory: extensionDirectory,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_unredacted_secrets: 'true',
    allow_unsigned_extensions: String(trusted),
  });
}

/**
 * SQL text, or a statement as lakeplan's `emit` gives it.
 *
 * @typedef {string | { readonly sql: string, readonly params: readonly string[] }} Statement
 */

/**
 * Runs one statement and gives its rows as JSON values.
 *
 * @param {import('duckdb-1.5.5').DuckDBConnection} connection
 * @param {Statement} statement
 */
export async function runStatement(connection, statement) {
  const { sql, params } =
    typeof statement === 'string' ? { sql: statement, params: [] } : statement;
  const reader = await connection.runAndReadAll(sql, params.length > 0 ? [...params] : undefined);
  return reader.getRowObjectsJson();
}
