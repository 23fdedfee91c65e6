import type { DerivedExtension } from './extensions.js';
import { foldName } from './names.js';
import { pinnedFormats } from './catalog-formats.js';
import type { Version } from './versions.js';

/** One option of ATTACH for a DuckLake, or of MotherDuck's CREATE DATABASE. */
export interface AttachOption {
  readonly value: 'boolean' | 'count' | 'name' | 'snapshot-time' | 'table' | 'text' | 'version';
  /** The only words that it takes, in any letter case: the engine puts them into statements of its own as they stand. */
  readonly words?: readonly string[];
  readonly numbers?: Numbers;
  /** The first version that accepts it, where not every supported one does. */
  readonly since?: Version;
  /** The first version that refuses it again, and what took its place. */
  readonly until?: Version;
  readonly instead?: string;
  /** The types of metadata it exists for; the engine passes a `meta_` option on to that catalog's own ATTACH. */
  readonly metadata?: readonly string[];
  /** What the option cannot do without, when it is on. */
  readonly extension?: DerivedExtension;
}

/** The whole numbers that an option takes; what is left out is not limited. */
export interface Numbers {
  readonly only?: readonly number[];
  readonly multipleOf?: number;
  readonly most?: number;
  /** The most that versions before this one take. */
  readonly mostBefore?: { readonly version: Version; readonly most: number };
}

/** What SQLite takes; any other text is the default in silence, or runs as a statement (run on 1.4.4 and 1.5.5). */
const journalModes = ['DELETE', 'TRUNCATE', 'PERSIST', 'MEMORY', 'WAL', 'OFF'] as const;

/** What DuckDB's extension for PostgreSQL takes (run on 1.4.4 and 1.5.5). */
const isolationLevels = ['READ COMMITTED', 'REPEATABLE READ', 'SERIALIZABLE'] as const;

/** ATTACH refuses any other (run on 1.4.4 and 1.5.5). */
const blockSizes = [16_384, 32_768, 65_536, 131_072, 262_144] as const;

/** ATTACH refuses any other (run on 1.4.4 and 1.5.5). */
const rowGroupSizes = {
  multipleOf: 2048,
  mostBefore: { version: '1.5.0', most: 122_880 },
} as const;

/**
 * Tried on every version from 1.4.0 to 1.5.5 with each kind of catalog, and on 2.0.1 with a DuckLake and an extension for
 * PostgreSQL that were built from source before DuckLake 1.1 was released. Left out are
 * options of DuckDB's own files, which say nothing of a lake: `recovery_mode`, `vacuum_rebuild_indexes`, and most that
 * `meta_` would pass on to such a file.
 */
export const attachOptions = {
  automatic_migration: { value: 'boolean', since: '1.5.0', instead: 'migrate_if_required' },
  busy_timeout: { value: 'count', since: '1.4.1' },
  create_if_not_exists: { value: 'boolean' },
  data_inlining_row_limit: { value: 'count' },
  default_table: { value: 'table' },
  ducklake_version: { value: 'version', words: pinnedFormats, since: '2.0.0' },
  // httpfs brings the cryptography: without it the first INSERT fails (run on 1.4.4 and 1.5.5).
  encrypted: { value: 'boolean', extension: 'httpfs' },
  hidden: { value: 'boolean', since: '1.5.2' },
  meta_block_size: { value: 'count', numbers: { only: blockSizes }, metadata: ['duckdb'] },
  meta_busy_timeout: { value: 'count', numbers: { most: 2_147_483_647 }, metadata: ['sqlite'] },
  meta_isolation_level: { value: 'text', words: isolationLevels, metadata: ['postgres'] },
  meta_journal_mode: { value: 'text', words: journalModes, metadata: ['sqlite'] },
  meta_read_only: { value: 'boolean', metadata: ['duckdb', 'sqlite', 'postgres'] },
  meta_row_group_size: { value: 'count', numbers: rowGroupSizes, metadata: ['duckdb'] },
  meta_schema: { value: 'name', metadata: ['postgres'] },
  // From the source of DuckDB's extension for PostgreSQL, not run.
  meta_use_text_protocol: { value: 'boolean', since: '2.0.0', metadata: ['postgres'] },
  metadata_catalog: { value: 'name' },
  metadata_schema: { value: 'name' },
  migrate_if_required: { value: 'boolean', until: '1.5.0', instead: 'automatic_migration' },
  override_data_path: { value: 'boolean' },
  read_only: { value: 'boolean' },
  read_write: { value: 'boolean' },
  snapshot_time: { value: 'snapshot-time' },
  snapshot_version: { value: 'count' },
  write_deletion_vectors: { value: 'boolean', since: '1.5.2' },
} as const satisfies Record<string, AttachOption>;

/** What MotherDuck's CREATE DATABASE takes for a DuckLake, and whether it is created at all. Documented, not run. */
export const motherduckOptions = {
  create_if_not_exists: { value: 'boolean' },
  data_inlining_row_limit: { value: 'count' },
  encrypted: { value: 'boolean' },
  snapshot_retention_days: { value: 'count' },
} as const satisfies Record<string, AttachOption>;

/** DuckDB's other spellings of an option. */
const aliases: Readonly<Record<string, string>> = {
  readonly: 'read_only',
  readwrite: 'read_write',
  meta_readonly: 'meta_read_only',
};

/** One name per option: folded, and without DuckDB's other spellings. */
export function attachOptionName(name: string): string {
  const folded = foldName(name);
  return Object.hasOwn(aliases, folded) ? (aliases[folded] ?? folded) : folded;
}

/** Options that say what the lake's own tables say: in which table, and in which of its keys. */
export const ownFields: Readonly<Record<string, OwnField>> = {
  data_path: { table: 'storage', key: 'data_path', isPlace: true },
  meta_secret: { table: 'metadata', key: 'secret_name' },
  meta_type: { table: 'metadata', key: 'type' },
  metadata_parameters: { table: 'metadata' },
  metadata_path: { table: 'metadata', key: 'uri', isPlace: true },
  type: { table: 'metadata', key: 'type' },
};

export interface OwnField {
  readonly table: 'metadata' | 'storage';
  readonly key?: string;
  /** Whether it says where something is, for which backends have keys of their own. */
  readonly isPlace?: true;
}

/** MotherDuck's computers know the data path alone, so there is none to override. It is in metaxy's example. */
export const motherduckUnused = {
  override_data_path: { value: 'boolean' },
} as const satisfies Record<string, AttachOption>;
