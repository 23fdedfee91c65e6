import { describe, expect, test } from 'vitest';
import { knownTargets, knownVersions, resolveTarget } from '../../../src/engine/versions.js';
import { diff, type ChangeCode, type Plan, type PlanNode } from '../../../src/index.js';
import { changesOf, databaseWith, lakeWith, planOf } from '../support/plans.js';

/** What DuckLake of each target makes; 2.0 opens format 1.0 as well, and only a file of DuckDB's own tells the two apart. */
const formats: Readonly<Record<string, readonly string[]>> = {
  '0.3': ['1.4', '1.4.0', '1.4.1', '1.4.2', '1.4.3', '1.4.4', '1.4.5', '1.4.6'],
  '0.4': ['1.5.0', '1.5.1'],
  '1.0': ['1.5', '1.5.2', '1.5.3', '1.5.4', '1.5.5', '1.5.6', '1.5.7'],
  '1.1': ['2.0', '2.0.0', '2.0.1', '2.0.7'],
};
const order = Object.keys(formats);
const targets = order.flatMap((format) =>
  (formats[format] ?? []).map((target) => ({ target, format })),
);

type Ways = Readonly<Record<'raised' | 'lowered' | 'to2' | 'from2', ChangeCode>>;

describe('the target', () => {
  test('is one of these', () => {
    for (const { target } of targets) expect(resolveTarget(target)).toBeDefined();
    expect(targets.map(({ target }) => target)).toEqual(
      expect.arrayContaining([...knownTargets, ...knownVersions]),
    );
  });

  const at = (target: string, node: PlanNode): Plan => ({ ...planOf(node), target });
  const inDuckdb = { metadata: { type: 'duckdb', path: '/m.db' } };
  const inSqlite = { metadata: { type: 'sqlite', path: '/m.db' } };
  const inMotherDuck = { metadata: { type: 'motherduck', path: '__ducklake_metadata_m' } };
  const plain: Ways = {
    raised: 'target-raised',
    lowered: 'target-lowered',
    to2: 'target-keeps-format',
    from2: 'target-lowered',
  };
  const migrating: Ways = {
    ...plain,
    raised: 'target-migrates',
    to2: 'migration-to-new-format',
  };
  const changed: Ways = {
    raised: 'target-changed',
    lowered: 'target-changed',
    to2: 'target-past-motherduck',
    from2: 'target-changed',
  };

  test.each<[string, PlanNode, Ways]>([
    ['a lake in PostgreSQL', lakeWith(), plain],
    ['a lake in SQLite', lakeWith(inSqlite), plain],
    ['a lake in a DuckDB file', lakeWith(inDuckdb), { ...plain, to2: 'target-closes-file' }],
    ['one that is only read', lakeWith({ ...inDuckdb, options: { read_only: true } }), plain],
    ['a snapshot of one', lakeWith({ ...inDuckdb, options: { snapshot_version: 1 } }), plain],
    [
      'a lake that may be migrated',
      lakeWith({ options: { automatic_migration: true } }),
      migrating,
    ],
    [
      'a file that may be migrated',
      lakeWith({ ...inDuckdb, options: { automatic_migration: true } }),
      migrating,
    ],
    ['a database in MotherDuck', databaseWith(), changed],
    [
      'a lake with its catalog in MotherDuck',
      lakeWith(inMotherDuck),
      { ...plain, to2: 'target-past-motherduck' },
    ],
  ])('of %s, from any to any other', (name, node, ways) => {
    for (const before of targets) {
      for (const after of targets.filter(({ target }) => target !== before.target)) {
        const [old, now] = [before, after].map(({ format }) => order.indexOf(format));
        const isSame = resolveTarget(before.target) === resolveTarget(after.target);
        const growth = (now ?? 0) - (old ?? 0);
        const isTo2 =
          after.format === '1.1' &&
          (before.format === '1.0' || ways.to2 === 'target-past-motherduck');
        const unlike = isTo2
          ? ways.to2
          : growth > 0
            ? ways.raised
            : before.format === '1.1' && after.format === '1.0'
              ? ways.from2
              : ways.lowered;
        const code = isSame ? 'target-respelled' : growth === 0 ? 'target-changed' : unlike;
        const found = changesOf(at(before.target, node), at(after.target, node));
        expect(found, `${name}: ${before.target} → ${after.target}`).toEqual([
          `${code} at /target`,
        ]);
      }
    }
  });

  const pinned = (format: string) => lakeWith({ options: { ducklake_version: format } });

  test.each<[string, PlanNode, string, PlanNode, string, readonly string[]]>([
    [
      'a pin that keeps a lake open to 1.5',
      lakeWith(),
      '1.5',
      pinned('1.0'),
      '2.0',
      ['target-keeps-format at /target', 'default-spelled-out at /options/ducklake_version'],
    ],
    [
      'a pinned lake, back to 1.5',
      pinned('1.0'),
      '2.0',
      lakeWith(),
      '1.5',
      ['target-keeps-format at /target', 'default-spelled-out at /options/ducklake_version'],
    ],
    [
      'a lake pinned to 1.1, back to 1.5',
      pinned('1.1'),
      '2.0',
      lakeWith(),
      '1.5',
      ['target-lowered at /target', 'new-format-changed at /options/ducklake_version'],
    ],
    [
      'a pin that refuses lakes of 1.5',
      lakeWith(),
      '1.5',
      pinned('1.1'),
      '2.0',
      ['target-raised at /target', 'catalog-format-chosen at /options/ducklake_version'],
    ],
    [
      'a pinned DuckDB file, back to 1.5',
      lakeWith({ ...inDuckdb, options: { ducklake_version: '1.0' } }),
      '2.0',
      lakeWith(inDuckdb),
      '1.5',
      ['target-lowered at /target', 'default-spelled-out at /options/ducklake_version'],
    ],
    [
      'the pin of another format',
      pinned('1.0'),
      '2.0',
      pinned('1.1'),
      '2.0',
      ['catalog-format-chosen at /options/ducklake_version'],
    ],
    [
      'a pin',
      lakeWith(),
      '2.0',
      pinned('1.0'),
      '2.0',
      ['catalog-format-chosen at /options/ducklake_version'],
    ],
    [
      'no pin any more',
      pinned('1.0'),
      '2.0',
      lakeWith(),
      '2.0',
      ['new-format-changed at /options/ducklake_version'],
    ],
    [
      'no pin to what is made anyway',
      pinned('1.1'),
      '2.0',
      lakeWith(),
      '2.0',
      ['default-spelled-out at /options/ducklake_version'],
    ],
  ])('%s', (_, before, old, after, now, codes) => {
    expect(changesOf(at(old, before), at(now, after))).toEqual(codes);
  });

  test('names the lakes that it is all this to', () => {
    const one = { ...lakeWith(inDuckdb), lake: 'one', alias: 'one' };
    const two = { ...lakeWith(inSqlite), lake: 'two', alias: 'two' };
    const both = (target: string): Plan => ({ ...planOf(one, two), target });
    expect(diff(both('1.5'), both('2.0'))).toMatchObject([
      { code: 'target-closes-file', effect: 'danger', lakes: ['one'] },
    ]);
    const turned = (target: string): Plan => ({ ...planOf(two, one), target });
    expect(diff(turned('1.5'), turned('2.0'))).toMatchObject([
      { code: 'target-closes-file', lakes: ['one'] },
    ]);
    expect(diff(both('1.4'), both('2.0'))).toMatchObject([
      { code: 'target-raised', lakes: ['one', 'two'] },
    ]);
    expect(diff(both('1.5.5'), both('1.5.6'))[0]).not.toHaveProperty('lakes');
  });
});
