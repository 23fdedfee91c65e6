import * as fc from 'fast-check';
import { Configured, literally, spelled, type Tree } from '../configured.js';
import { anyCase, hostileText, legal } from '../hostile.js';
import type { LakeFacts, OptionModel } from './model.js';
import { boolean, count, text, words, type OptionRow } from './option-rows.js';
import { metadataDescriptions } from './registry.js';
import { claim, type LakeSession } from './session.js';

const plainPart = hostileText(/[".\p{Cc}]/gu).map((part) => part.trim() || 'x');
const quotedPart = hostileText(/["\p{Cc}]/gu).map((part) => `"${part}"`);
const table: OptionRow = {
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
const snapshotTime: OptionRow = {
  inCapitals: true,
  value: fc.oneof(
    spelled(fc.constantFrom(...moments, '2026-01-31T12:00:00+02:00', '2026-01-31T12:00')),
    fc.date({ min: new Date('2000-01-01'), max: new Date('2099-01-01'), noInvalidDate: true }),
  ),
};

const commonRows: Readonly<Record<string, OptionRow>> = {
  automatic_migration: { ...boolean, since: '1.5.0' },
  busy_timeout: { ...count, since: '1.4.1' },
  create_if_not_exists: boolean,
  data_inlining_row_limit: count,
  default_table: table,
  ducklake_version: { ...words('1.0', '1.1'), since: '2.0.0' },
  encrypted: boolean,
  hidden: { ...boolean, since: '1.5.2' },
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

/** What some catalogs take. */
const catalogRows: Readonly<Record<string, OptionRow>> = Object.assign(
  {},
  ...metadataDescriptions.map(({ options }) => options),
);

const motherduckRows: Readonly<Record<string, OptionRow>> = {
  create_if_not_exists: boolean,
  data_inlining_row_limit: count,
  encrypted: boolean,
  snapshot_retention_days: count,
};

interface Option {
  readonly name: string;
  readonly key: string;
  readonly row: OptionRow;
  readonly value: Configured | Date;
}

function someOptions(rows: Readonly<Record<string, OptionRow>>): fc.Arbitrary<readonly Option[]> {
  const options = Object.entries(rows).map(([name, row]) =>
    fc.tuple(row.value, anyCase(name)).map(([value, key]): Option => ({ name, key, row, value })),
  );
  return fc.uniqueArray(fc.oneof(...options), { selector: ({ name }) => name, maxLength: 5 });
}

/** Options for either way of hosting, and where the one that is a key of the lake too is written. */
export const optionsWish = fc.record({
  duckdb: someOptions({ ...commonRows, ...catalogRows }),
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
  { metadata, hosting, reading }: Pick<LakeFacts, 'metadata' | 'hosting' | 'reading'>,
  lake: LakeSession,
): OptionsModel {
  const wished = wish[hosting].filter((option) => isTaken(option, metadata, lake));
  const options = agreeing(
    reading === 'no matter' ? wished : onlyReading(wished, reading),
    reading === 'implied',
    lake,
  ).map((option) => unclashing(option, lake));
  const limit = 'data_inlining_row_limit';
  const inOptions = options.filter(({ name }) => name !== limit || wish.limitAt !== 'lake');
  const inLake = options.filter(({ name }) => name === limit && wish.limitAt !== 'options');
  return {
    keys: {
      attach_options: Object.fromEntries(inOptions.map(({ key, value }) => [key, value])),
      ...Object.fromEntries(inLake.map(({ value }) => [limit, value])),
    },
    values: {
      ...(reading === 'implied' ? { read_only: true } : {}),
      ...Object.fromEntries(options.map((option) => [option.name, valueOf(option)])),
    },
  };
}

/** What only reads: without saying so, where that goes without saying. */
function onlyReading(options: readonly Option[], reading: 'said' | 'implied'): readonly Option[] {
  const writes = ({ name, ...option }: Option) =>
    (name === 'read_only' && valueOf({ name, ...option }) === false) ||
    (name === 'read_write' && valueOf({ name, ...option }) === true);
  const kept = options.filter((option) => !writes(option));
  if (reading === 'implied' || kept.some(({ name }) => name === 'read_only')) return kept;
  const [name, value] = ['read_only', literally(true)];
  return [...kept, { name, key: name, row: boolean, value }];
}

function isTaken(
  option: Option,
  { options, takesSchema, inliningSince }: LakeFacts['metadata'],
  { has }: LakeSession,
): boolean {
  const { name, row } = option;
  const { since, until } = row;
  if (since !== undefined && !has(since)) return false;
  if (until !== undefined && has(until)) return false;
  if (Object.hasOwn(catalogRows, name) && !Object.hasOwn(options, name)) return false;
  if (name === 'metadata_schema' || name === 'meta_schema')
    return takesSchema(String(valueOf(option)));
  if (name === 'data_inlining_row_limit') return valueOf(option) === 0 || has(inliningSince);
  return true;
}

/** A snapshot is one, only read, and migrates nothing; a lake is either read or written; 2.0 is told so once. */
function agreeing(
  options: readonly Option[],
  isRead: boolean,
  { has }: LakeSession,
): readonly Option[] {
  const given = (name: string) => {
    const option = options.find((one) => one.name === name);
    return option && valueOf(option);
  };
  const version = given('snapshot_version') !== undefined;
  const snapshot = version || given('snapshot_time') !== undefined;
  const readOnly =
    snapshot && given('read_only') === false
      ? undefined
      : (given('read_only') ?? (isRead || undefined));
  return options.filter((option) => {
    const { name } = option;
    if (name === 'snapshot_time') return !version;
    if (name === 'automatic_migration') return !snapshot || valueOf(option) === false;
    if (name === 'read_only') return readOnly !== undefined;
    if (name === 'meta_schema') return given('metadata_schema') === undefined;
    if (name === 'meta_read_only' && has('2.0.0') && readOnly === true) return false;
    if (name === 'meta_read_only')
      return valueOf(option) === false || snapshot || readOnly === true;
    if (name !== 'read_write') return true;
    const write = valueOf(option);
    return write !== readOnly && !(snapshot && write === true);
  });
}

function unclashing(option: Option, { databases }: LakeSession): Option {
  if (option.name !== 'metadata_catalog' || option.value instanceof Date) return option;
  const { value, spelling, sensitive } = option.value;
  const free = claim(databases, String(value));
  return { ...option, value: new Configured(free, spelling, sensitive) };
}

/** A moment has its T and Z in upper case, and a word of the engine all of its letters. */
function valueOf({ row, value }: Option): OptionModel {
  if (value instanceof Date) return value.toISOString();
  return row.inCapitals === true ? String(value.value).toUpperCase() : value.value;
}
