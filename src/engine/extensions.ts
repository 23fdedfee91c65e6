/** The extensions that lakeplan derives from a lake. These words need no quotes. */
export const derivedExtensions = [
  'ducklake',
  'sqlite',
  'postgres',
  'httpfs',
  'aws',
  'motherduck',
] as const;

export type DerivedExtension = (typeof derivedExtensions)[number];

/** DuckDB's own names for repositories. As a string, `FROM 'core'` would be a path. */
export const repositories: readonly string[] = [
  'core',
  'core_nightly',
  'community',
  'local_build_debug',
  'local_build_release',
];
