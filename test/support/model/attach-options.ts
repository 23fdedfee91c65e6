import * as fc from 'fast-check';
import { Configured, spelled, type Tree } from '../configured.js';
import { anyCase, hostileText, legal } from '../hostile.js';
import type { LakeFacts, OptionModel } from './model.js';
import { claim, type LakeSession } from './session.js';

interface Row {
  readonly value: fc.Arbitrary<Configured | Date>;
  readonly since?: string;
  readonly until?: string;
  readonly metadata?: readonly string[];
}

const boolean: Row = { value: spelled(fc.boolean()) };
const count: Row = { value: spelled(fc.nat()) };
const text: Row = { value: spelled(hostileText()) };

/** A word in any letter case, which is written in capitals. */
const words = (...all: string[]): Row => ({
  value: spelled(fc.constantFrom(...all).chain((word) => fc.mixedCase(fc.constant(word)))),
});

const plainPart = hostileText(/[".\p{Cc}]/gu).map((part) => part.trim() || 'x');
const quotedPart = hostileText(/["\p{Cc}]/gu).map((part) => `"${part}"`);
const table: Row = {
  value: spelled(
    fc
      .array(fc.oneof(plainPart, quotedPart), { minLength: 1, maxLength: 3 })
      .map((parts) => legal(parts.join('.'))),
  ),
};

const moments = [
  '2026-01-31',
  '2026-01-31T12:00:00Z',
  '2026-01-31 12:00:00',
  '2026-01-31t12:00:00.5z',
];
const snapshotTime: Row = {
  value: fc.oneof(
    spelled(fc.constantFrom(...moments, '2026-01-31T12:00:00+02:00', '2026-01-31T12:00')),
    fc.date({ min: new Date('2000-01-01'), max: new Date('2099-01-01'), noInvalidDate: true }),
  ),
};

const ducklakeRows: Readonly<Record<string, Row>> = {
  automatic_migration: { ...boolean, since: '1.5.0' },
  busy_timeout: { ...count, since: '1.4.1' },
  create_if_not_exists: boolean,
  data_inlining_row_limit: count,
  default_table: table,
  ducklake_version: { ...text, since: '2.0.0' },
  encrypted: boolean,
  hidden: { ...boolean, since: '1.5.2' },
  meta_block_size: { value: spelled(fc.constantFrom(16384, 65536, 262144)), metadata: ['duckdb'] },
  meta_busy_timeout: { value: spelled(fc.nat(2_147_483_647)), metadata: ['sqlite'] },
  meta_isolation_level: {
    ...words('READ COMMITTED', 'REPEATABLE READ', 'SERIALIZABLE'),
    metadata: ['postgres'],
  },
  meta_journal_mode: {
    ...words('DELETE', 'TRUNCATE', 'PERSIST', 'MEMORY', 'WAL', 'OFF'),
    metadata: ['sqlite'],
  },
  meta_read_only: { ...boolean, metadata: ['duckdb', 'sqlite', 'postgres'] },
  meta_row_group_size: {
    value: spelled(fc.integer({ min: 1, max: 60 }).map((groups) => groups * 2048)),
    metadata: ['duckdb'],
  },
  meta_schema: { ...text, metadata: ['postgres'] },
  metadata_catalog: text,
  metadata_schema: text,
  migrate_if_required: { ...boolean, until: '1.5.0' },
  override_data_path: boolean,
  read_only: boolean,
  read_write: boolean,
  snapshot_time: snapshotTime,
  snapshot_version: count,
  write_deletion_vectors: { ...boolean, since: '1.5.2' },
};

const motherduckRows: Readonly<Record<string, Row>> = {
  create_if_not_exists: boolean,
  data_inlining_row_limit: count,
  encrypted: boolean,
  snapshot_retention_days: count,
};

interface Option {
  readonly name: string;
  readonly key: string;
  readonly row: Row;
  readonly value: Configured | Date;
}

function someOptions(rows: Readonly<Record<string, Row>>): fc.Arbitrary<readonly Option[]> {
  const options = Object.entries(rows).map(([name, row]) =>
    fc.tuple(row.value, anyCase(name)).map(([value, key]): Option => ({ name, key, row, value })),
  );
  return fc.uniqueArray(fc.oneof(...options), { selector: ({ name }) => name, maxLength: 5 });
}

/** Options for either way of hosting, and where the one that is a key of the lake too is written. */
export const optionsWish = fc.record({
  duckdb: someOptions(ducklakeRows),
  motherduck: someOptions(motherduckRows),
  limitAt: fc.constantFrom('options', 'lake', 'both'),
});

export type OptionsWish = typeof optionsWish extends fc.Arbitrary<infer W> ? W : never;

export interface OptionsModel {
  readonly keys: { readonly [key: string]: Tree };
  readonly values: Readonly<Record<string, OptionModel>>;
}

/** The options that this lake takes, made to agree with each other. */
export function attachOptions(
  wish: OptionsWish,
  {
    kind,
    hosting,
  }: { readonly kind: LakeFacts['metadata']; readonly hosting: LakeFacts['hosting'] },
  lake: LakeSession,
): OptionsModel {
  const options = agreeing(wish[hosting].filter((option) => isTaken(option, kind, lake))).map(
    (option) => unclashing(option, lake),
  );
  const limit = 'data_inlining_row_limit';
  const inOptions = options.filter(({ name }) => name !== limit || wish.limitAt !== 'lake');
  const inLake = options.filter(({ name }) => name === limit && wish.limitAt !== 'options');
  return {
    keys: {
      attach_options: Object.fromEntries(inOptions.map(({ key, value }) => [key, value])),
      ...Object.fromEntries(inLake.map(({ value }) => [limit, value])),
    },
    values: Object.fromEntries(options.map(({ name, value }) => [name, optionOf(name, value)])),
  };
}

function isTaken({ name, row, value }: Option, kind: string, { has }: LakeSession): boolean {
  const { since, until, metadata } = row;
  if (since !== undefined && !has(since)) return false;
  if (until !== undefined && has(until)) return false;
  if (metadata !== undefined && !metadata.includes(kind)) return false;
  if (name === 'metadata_schema' || name === 'meta_schema')
    return isSchema(String(optionOf(name, value)), kind);
  if (name === 'data_inlining_row_limit' && (kind === 'sqlite' || kind === 'postgres'))
    return optionOf(name, value) === 0 || has('1.4.3');
  return true;
}

function isSchema(schema: string, kind: string): boolean {
  if (kind === 'sqlite') return false;
  if (schema === 'information_schema') return false;
  return kind !== 'postgres' || (!schema.startsWith('pg_') && Buffer.byteLength(schema) <= 63);
}

/** A snapshot is one, and only read; a lake is either read or written. */
function agreeing(options: readonly Option[]): readonly Option[] {
  const valueOf = (name: string) => {
    const option = options.find((one) => one.name === name);
    return option && optionOf(name, option.value);
  };
  const version = valueOf('snapshot_version') !== undefined;
  const snapshot = version || valueOf('snapshot_time') !== undefined;
  const readOnly = snapshot && valueOf('read_only') === false ? undefined : valueOf('read_only');
  return options.filter(({ name, value }) => {
    if (name === 'snapshot_time') return !version;
    if (name === 'read_only') return readOnly !== undefined;
    if (name === 'meta_schema') return valueOf('metadata_schema') === undefined;
    if (name === 'meta_read_only')
      return optionOf(name, value) === false || snapshot || readOnly === true;
    if (name !== 'read_write') return true;
    const write = optionOf(name, value);
    return write !== readOnly && !(snapshot && write === true);
  });
}

function unclashing(option: Option, { databases }: LakeSession): Option {
  if (option.name !== 'metadata_catalog' || option.value instanceof Date) return option;
  const { value, spelling, sensitive } = option.value;
  const free = claim(databases, String(value));
  return { ...option, value: new Configured(free, spelling, sensitive) };
}

const inCapitals = ['snapshot_time', 'meta_isolation_level', 'meta_journal_mode'];

/** A moment has its T and Z in upper case, and a word of the engine all of its letters. */
function optionOf(name: string, value: Configured | Date): OptionModel {
  if (value instanceof Date) return value.toISOString();
  return inCapitals.includes(name) ? String(value.value).toUpperCase() : value.value;
}
