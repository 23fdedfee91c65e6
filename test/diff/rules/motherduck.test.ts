import { describe, expect, test } from 'vitest';
import type { ChangeCode, DuckLakeAttach, MotherDuckAttach } from '../../../src/index.js';
import { databaseWith, lakeWith, nodeChanges } from '../support/plans.js';

describe('a database in MotherDuck', () => {
  const [one, other] = ['s3://b/one/', 's3://b/other/'];

  test.each<[string, Partial<MotherDuckAttach>, Partial<MotherDuckAttach>, readonly string[]]>([
    ['its name in another case', {}, { alias: 'Sales' }, ['name-respelled at /alias']],
    ['its name', {}, { alias: 'sold' }, ['catalog-moved at /alias']],
    ['it may be made', { create: false }, { create: true }, ['creation-allowed at /create']],
    ['it may not be made', { create: true }, { create: false }, ['creation-forbidden at /create']],
    ['a bucket', {}, { dataPath: one }, ['storage-made-own at /dataPath']],
    [
      'another bucket',
      { dataPath: one },
      { dataPath: other },
      ['storage-of-database-changed at /dataPath'],
    ],
    ['no bucket', { dataPath: one }, {}, ['storage-given-up at /dataPath']],
  ])('%s', (_, before, after, changes) => {
    expect(nodeChanges(databaseWith(before), databaseWith(after))).toEqual(changes);
  });
});

describe('between MotherDuck and this DuckDB', () => {
  const here = (path: string, type = 'motherduck') => lakeWith({ metadata: { type, path } });
  const same = '__ducklake_metadata_sales';

  test.each<[string, DuckLakeAttach, ChangeCode]>([
    ['the same database', here(same), 'compute-moved'],
    ['the same in another case', here('__ducklake_metadata_SALES'), 'compute-moved'],
    ['another database', here('__ducklake_metadata_sold'), 'catalog-moved'],
    ['another kind of catalog', here(same, 'duckdb'), 'catalog-moved'],
  ])('%s', (_, lake, code) => {
    expect(nodeChanges(databaseWith(), lake)).toEqual([code]);
    expect(nodeChanges(lake, databaseWith())).toEqual([code]);
  });
});
