import { describe, expect, test } from 'vitest';
import {
  attachOptions,
  motherduckOptions,
  type AttachOption,
} from '../../../src/engine/attach-options.js';
import type { ChangeCode, DuckLakeAttach, OptionValue } from '../../../src/index.js';
import { databaseWith, lakeWith, nodeChanges } from '../support/plans.js';

/** For an option that is on or off: what it is where nothing is said, and what it is to turn it on and off. */
type Flag = readonly [standard: boolean, on: ChangeCode, off: ChangeCode];

const forbidden: Flag = [false, 'writing-forbidden', 'writing-allowed'];
const locking = 'catalog-locking-changed';

/** A flag, or the one thing it is to add, change or remove it. */
const expected: Readonly<Record<keyof typeof attachOptions, Flag | ChangeCode | 'below'>> = {
  automatic_migration: [false, 'migration-allowed', 'migration-forbidden'],
  busy_timeout: locking,
  create_if_not_exists: [true, 'creation-allowed', 'creation-forbidden'],
  data_inlining_row_limit: 'inlining-changed',
  default_table: 'default-table-changed',
  ducklake_version: 'below',
  encrypted: 'below',
  hidden: [false, 'lake-hidden', 'lake-shown'],
  meta_block_size: 'catalog-file-changed',
  meta_busy_timeout: locking,
  meta_isolation_level: locking,
  meta_journal_mode: locking,
  meta_read_only: forbidden,
  meta_row_group_size: 'catalog-file-tuned',
  meta_schema: 'catalog-moved',
  meta_use_text_protocol: 'catalog-protocol-changed',
  metadata_catalog: 'metadata-catalog-renamed',
  metadata_schema: 'catalog-moved',
  migrate_if_required: [true, 'migration-allowed', 'migration-forbidden'],
  override_data_path: [false, 'override-allowed', 'override-withdrawn'],
  read_only: forbidden,
  read_write: [true, 'writing-allowed', 'writing-forbidden'],
  snapshot_time: 'below',
  snapshot_version: 'below',
  write_deletion_vectors: [false, 'deletion-vectors-changed', 'deletion-vectors-changed'],
};

const database: Readonly<Record<keyof typeof motherduckOptions, ChangeCode>> = {
  create_if_not_exists: 'database-option-changed',
  data_inlining_row_limit: 'database-option-changed',
  encrypted: 'database-option-changed',
  snapshot_retention_days: 'database-option-changed',
};

type Options = Readonly<Record<string, OptionValue>>;

type OptionName = keyof typeof attachOptions;

const rowOf = (name: string): AttachOption => attachOptions[name as OptionName];

/** A catalog of a kind that takes the options. */
function catalogFor(options: Options): Partial<DuckLakeAttach> {
  const type = Object.keys(options)
    .map((name) => rowOf(name).metadata?.[0])
    .find((kind) => kind !== undefined);
  return type === undefined || type === 'postgres' ? {} : { metadata: { type, path: '/m' } };
}

function lakeChanges(before: Options, after: Options): readonly string[] {
  const catalog = catalogFor({ ...before, ...after });
  return nodeChanges(
    lakeWith({ ...catalog, options: before }),
    lakeWith({ ...catalog, options: after }),
  );
}

/** Two values that the option takes. */
function twoValues(name: string): readonly [OptionValue, OptionValue] {
  const { value, words, numbers } = rowOf(name);
  const [first, second] = words ?? numbers?.only ?? [];
  if (first !== undefined && second !== undefined) return [first, second];
  if (value === 'boolean') return [true, false];
  const unit = numbers?.multipleOf ?? 1;
  return value === 'count' ? [unit, 2 * unit] : ['a', 'b'];
}

const given = (name: string, value: OptionValue | undefined): Options =>
  value === undefined ? {} : { [name]: value };

const flags = Object.entries(expected).filter((row): row is [string, Flag] =>
  Array.isArray(row[1]),
);
const plain = Object.entries(expected).filter(
  (row): row is [string, ChangeCode] => typeof row[1] === 'string' && row[1] !== 'below',
);

describe.each(flags)('%s', (name, [standard, on, off]) => {
  const values = [undefined, true, false];
  const ways = values.flatMap((before) => values.map((after) => [before, after] as const));

  test.each(ways.filter(([before, after]) => before !== after))('%s → %s', (before, after) => {
    const [old, now] = [before ?? standard, after ?? standard];
    const code = old === now ? 'default-spelled-out' : now ? on : off;
    expect(lakeChanges(given(name, before), given(name, after))).toEqual([
      `${code} at /options/${name}`,
    ]);
  });
});

test.each(plain)('%s', (name, code) => {
  const [one, two] = twoValues(name);
  for (const [before, after] of [
    [undefined, one],
    [one, two],
    [two, undefined],
  ] as const)
    expect(lakeChanges(given(name, before), given(name, after))).toEqual([
      `${code} at /options/${name}`,
    ]);
});

test.each<[boolean | undefined, boolean | undefined, ChangeCode]>([
  [undefined, true, 'encryption-changed'],
  [undefined, false, 'encryption-changed'],
  [false, true, 'encryption-changed'],
  [true, false, 'encryption-changed'],
  [true, undefined, 'encryption-left-out'],
  [false, undefined, 'default-spelled-out'],
])('encrypted: %s → %s', (before, after, code) => {
  expect(lakeChanges(given('encrypted', before), given('encrypted', after))).toEqual([
    `${code} at /options/encrypted`,
  ]);
});

test.each<[string | undefined, string | undefined, ChangeCode]>([
  [undefined, '1.0', 'catalog-format-chosen'],
  ['1.0', '1.1', 'catalog-format-chosen'],
  ['1.1', undefined, 'default-spelled-out'],
])('ducklake_version, which 1.5 does not take: %s → %s', (before, after, code) => {
  const [old, now] = [given('ducklake_version', before), given('ducklake_version', after)];
  expect(lakeChanges(old, now)).toEqual([`${code} at /options/ducklake_version`]);
});

const time = { snapshot_time: '2026-01-31T12:00:00Z' };
const later = { snapshot_time: '2026-02-28T12:00:00Z' };

test.each<[string, Options, Options, readonly string[]]>([
  ['a time', {}, time, ['snapshot-pinned at /options/snapshot_time']],
  ['another time', time, later, ['snapshot-pinned at /options/snapshot_time']],
  ['no time any more', time, {}, ['snapshot-unpinned at /options/snapshot_time']],
  ['a version', {}, { snapshot_version: 0 }, ['snapshot-pinned at /options/snapshot_version']],
  [
    'another version',
    { snapshot_version: 1 },
    { snapshot_version: 2 },
    ['snapshot-pinned at /options/snapshot_version'],
  ],
  [
    'no version any more',
    { snapshot_version: 1 },
    {},
    ['snapshot-unpinned at /options/snapshot_version'],
  ],
  [
    'a version in place of a time',
    time,
    { snapshot_version: 1 },
    ['snapshot-pinned at /options/snapshot_time', 'snapshot-pinned at /options/snapshot_version'],
  ],
  [
    'a time in place of a version',
    { snapshot_version: 1 },
    time,
    ['snapshot-pinned at /options/snapshot_version', 'snapshot-pinned at /options/snapshot_time'],
  ],
])('the snapshot is pinned to %s', (_, before, after, changes) => {
  expect(lakeChanges(before, after)).toEqual(changes);
});

test.each(Object.entries(database))('of a database in MotherDuck: %s', (name, code) => {
  const { value } = motherduckOptions[name as keyof typeof motherduckOptions];
  const [one, two] = value === 'boolean' ? [true, false] : [1, 2];
  for (const [before, after] of [
    [undefined, one],
    [one, two],
    [two, undefined],
  ] as const) {
    const [old, now] = [before, after].map((option) =>
      databaseWith({ options: given(name, option) }),
    );
    expect(old && now && nodeChanges(old, now)).toEqual([`${code} at /options/${name}`]);
  }
});
