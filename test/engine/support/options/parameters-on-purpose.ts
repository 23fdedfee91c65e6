const stores = ['s3', 'r2', 'gcs'];

/** What the engine takes and lakeplan refuses, by the reason. */
export const refusedParameters = [
  {
    name: 'refresh',
    types: stores,
    provider: 'config',
    because: 'it refreshes nothing, and duckdb_secrets() then shows the keys',
  },
  {
    name: 'refresh_info',
    types: stores,
    provider: 'config',
    because: 'the engine writes it itself, with the keys in it',
  },
  {
    name: 'scope',
    types: ['postgres'],
    provider: 'config',
    because: 'the engine never asks for a postgres secret by a path',
  },
];

/** Names of newer versions that lakeplan takes for every version, since it writes the older name. */
export const synonyms: ReadonlyMap<string, string> = new Map([
  ['dbname', 'database'],
  ['hostname', 'host'],
  ['username', 'user'],
]);
