/** Where a database has its catalog when no option names a schema. */
const standards: Readonly<Record<string, string>> = {
  duckdb: 'main',
  sqlite: 'main',
  postgres: 'public',
};

/** The schema of its database that a catalog is in; undefined where nothing says. */
export function catalogSchemaOf(options: Readonly<Record<string, unknown>>, type: string): unknown {
  return options['metadata_schema'] ?? options['meta_schema'] ?? standards[type];
}
