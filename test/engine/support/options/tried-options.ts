/** A value an option can have, as a configuration writes it. */
export interface TriedOption {
  readonly value: string | number | boolean | Readonly<Record<string, never>>;
  /** The option works only on a lake that is not there yet. */
  readonly fresh?: boolean;
}

const yes: TriedOption = { value: true };
const name: TriedOption = { value: 'x' };
const number: TriedOption = { value: 1000 };

/**
 * Every name that was ever tried as an option of ATTACH, each with a value that it has where it exists; those that say
 * what the lake is are tried with what this one is.
 */
export const triedOptions: Readonly<Record<string, TriedOption>> = {
  access_mode: { value: 'automatic' },
  api_version: { value: '1.0' },
  automatic_migration: yes,
  block_size: { value: 262_144 },
  bogus: name,
  busy_timeout: number,
  compress: { value: false },
  create_if_not_exists: { value: false },
  data_inlining_row_limit: number,
  data_path: name,
  default_table: name,
  ducklake_version: { value: '1.0' },
  encrypted: { value: true, fresh: true },
  encryption_cipher: { value: 'GCM' },
  encryption_key: name,
  hidden: yes,
  metadata_catalog: name,
  metadata_parameters: { value: {} },
  metadata_path: name,
  metadata_schema: name,
  metadata_type: name,
  meta_access_mode: { value: 'automatic' },
  meta_block_size: { value: 262_144 },
  meta_bogus: name,
  meta_busy_timeout: number,
  meta_compress: { value: false },
  meta_default_table: name,
  meta_encryption_cipher: { value: 'GCM' },
  meta_encryption_key: { value: 'x', fresh: true },
  meta_hidden: yes,
  meta_isolation_level: { value: 'repeatable read' },
  meta_journal_mode: { value: 'WAL' },
  meta_pool_size: { value: 4 },
  // True only beside read_only.
  meta_read_only: { value: false },
  meta_read_write: yes,
  meta_readonly: { value: false },
  meta_readwrite: yes,
  meta_recovery_mode: { value: 'default' },
  meta_row_group_size: { value: 122_880 },
  meta_schema: { value: 'public' },
  meta_use_text_protocol: { value: true },
  meta_schema_filter: { value: 'public' },
  meta_secret: { value: 'catalog' },
  meta_secret_storage_table: name,
  meta_storage_version: { value: 'latest' },
  meta_type: name,
  meta_vacuum_rebuild_indexes: { value: 0 },
  migrate_if_required: yes,
  override_data_path: yes,
  per_thread_output: yes,
  readonly: yes,
  readwrite: yes,
  read_only: yes,
  read_write: yes,
  recovery_mode: { value: 'default' },
  row_group_size: { value: 122_880 },
  secret: name,
  snapshot_retention_days: { value: 7 },
  snapshot_time: { value: '2999-01-01' },
  snapshot_version: { value: 0 },
  storage_version: { value: 'latest' },
  type: { value: 'ducklake' },
  vacuum_rebuild_indexes: { value: 0 },
  write_deletion_vectors: yes,
};
