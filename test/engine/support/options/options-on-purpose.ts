const everywhere = ['sqlite', 'duckdb', 'postgres'];

/** An option that the engine takes and lakeplan refuses. */
export interface RefusedOption {
  readonly name: string;
  readonly metadata: readonly string[];
  /** The first version that takes it, where not every supported one does. */
  readonly since?: string;
  readonly because: string;
}

const own = "the lake's own tables say it";
const file = "an option of DuckDB's own files, which says nothing of a lake";

export const refusedOptions: readonly RefusedOption[] = [
  { name: 'data_path', metadata: everywhere, because: own },
  { name: 'metadata_parameters', metadata: everywhere, because: own },
  { name: 'metadata_path', metadata: everywhere, because: own },
  { name: 'meta_secret', metadata: ['postgres'], because: own },
  { name: 'recovery_mode', metadata: everywhere, since: '1.5.0', because: file },
  { name: 'vacuum_rebuild_indexes', metadata: everywhere, since: '1.5.4', because: file },
  { name: 'meta_default_table', metadata: everywhere, because: file },
  { name: 'meta_encryption_cipher', metadata: ['duckdb'], because: file },
  {
    name: 'meta_encryption_key',
    metadata: ['duckdb'],
    because: 'a credential, which would stand in the text of ATTACH',
  },
  { name: 'meta_hidden', metadata: everywhere, since: '1.5.2', because: file },
  { name: 'meta_read_write', metadata: everywhere, because: file },
  { name: 'meta_readwrite', metadata: everywhere, because: file },
  { name: 'meta_recovery_mode', metadata: everywhere, since: '1.5.0', because: file },
  { name: 'meta_storage_version', metadata: ['duckdb'], because: file },
  { name: 'meta_vacuum_rebuild_indexes', metadata: everywhere, since: '1.5.4', because: file },
  {
    name: 'meta_secret_storage_table',
    metadata: ['postgres'],
    since: '1.5.3',
    because: 'a place for secrets, of which lakeplan makes none there',
  },
];

/** Spellings that lakeplan takes too, and writes as the other. */
export const optionSynonyms: ReadonlyMap<string, string> = new Map([
  ['readonly', 'read_only'],
  ['readwrite', 'read_write'],
  ['meta_readonly', 'meta_read_only'],
]);
