import { describe, expect, test } from 'vitest';
import type { ChangeCode, DuckLakeAttach } from '../../../src/index.js';
import { lakeWith, nodeChanges } from '../support/plans.js';

type Options = DuckLakeAttach['options'];
const elsewhere = 's3://b/elsewhere/';

describe('a lake of this DuckDB', () => {
  test.each<[string, Partial<DuckLakeAttach>, readonly string[]]>([
    ['its alias in another case', { alias: 'SALES' }, ['name-respelled at /alias']],
    ['its alias', { alias: 'sold' }, ['alias-changed at /alias']],
    [
      'its kind of catalog',
      { metadata: { type: 'sqlite', path: '/m.sqlite' } },
      ['catalog-moved at /metadata'],
    ],
    [
      'its secret',
      { metadata: { type: 'postgres', path: '', secret: 'x' } },
      ['catalog-secret-changed at /metadata'],
    ],
    ['its data path', { dataPath: elsewhere }, ['data-path-moved at /dataPath']],
  ])('%s', (_, changed, changes) => {
    expect(nodeChanges(lakeWith(), lakeWith(changed))).toEqual(changes);
  });

  const override = { override_data_path: true };

  test('its data path, where that is overridden', () => {
    const before = lakeWith({ options: override });
    expect(nodeChanges(before, lakeWith({ options: override, dataPath: elsewhere }))).toEqual([
      'data-path-overridden at /dataPath',
    ]);
    const withdrawn = lakeWith({ options: { override_data_path: false }, dataPath: elsewhere });
    expect(nodeChanges(before, withdrawn)).toContain('data-path-moved at /dataPath');
  });
});

/** What makes the catalog another one; the data path then says nothing of where the data is. */
const moves: Readonly<Record<string, readonly [Partial<DuckLakeAttach>, Partial<DuckLakeAttach>]>> =
  {
    'its kind': [{}, { metadata: { type: 'duckdb', path: '/m.ducklake' } }],
    'its path': [
      { metadata: { type: 'duckdb', path: '/m.ducklake' } },
      { metadata: { type: 'duckdb', path: '/n.ducklake' } },
    ],
    'metadata_schema, given': [{}, { options: { metadata_schema: 'x' } }],
    'metadata_schema, another': [
      { options: { metadata_schema: 'x' } },
      { options: { metadata_schema: 'y' } },
    ],
    'metadata_schema, left out': [{ options: { metadata_schema: 'x' } }, {}],
    'meta_schema, given': [{}, { options: { meta_schema: 'x' } }],
    'meta_schema, another': [{ options: { meta_schema: 'x' } }, { options: { meta_schema: 'y' } }],
    'meta_schema, left out': [{ options: { meta_schema: 'x' } }, {}],
    'metadata_schema, which wins': [
      { options: { meta_schema: 'x', metadata_schema: 'y' } },
      { options: { meta_schema: 'x', metadata_schema: 'z' } },
    ],
    both: [{}, { options: { meta_schema: 'y', metadata_schema: 'y' } }],
  };

/** What leaves the catalog in its schema: PostgreSQL's own is `public`, that of a file `main`. */
describe('the schema of the catalog', () => {
  const file = { metadata: { type: 'duckdb', path: '/m.ducklake' } };
  const sqlite = { metadata: { type: 'sqlite', path: '/m.sqlite' } };
  const rows: readonly [string, Partial<DuckLakeAttach>, Options, Options][] = [
    ['the default', {}, {}, { metadata_schema: 'public' }],
    ['the default, by the other option', {}, {}, { meta_schema: 'public' }],
    ['one by the other option', {}, { metadata_schema: 'x' }, { meta_schema: 'x' }],
    ['one by both', {}, { metadata_schema: 'x' }, { meta_schema: 'x', metadata_schema: 'x' }],
    ['the default of a file', file, {}, { metadata_schema: 'main' }],
    ['the default of a file of SQLite', sqlite, {}, { metadata_schema: 'main' }],
  ];

  test.each(rows)('%s, is where it was', (_, lake, before, after) => {
    for (const [old, now] of [
      [before, after],
      [after, before],
    ]) {
      const [was, is] = [old, now].map((options) =>
        lakeWith({ ...lake, ...(options && { options }) }),
      );
      const changes = nodeChanges(was as DuckLakeAttach, is as DuckLakeAttach);
      expect(changes.length).toBeGreaterThan(0);
      for (const change of changes) expect(change).toMatch(/^default-spelled-out at /);
    }
  });

  test.each<[string, Partial<DuckLakeAttach>, Options]>([
    ['the default of files in a server', {}, { metadata_schema: 'main' }],
    ['the default of a server in a file', file, { metadata_schema: 'public' }],
  ])('%s, is another', (_, lake, options) => {
    expect(nodeChanges(lakeWith(lake), lakeWith({ ...lake, options }))).toEqual([
      'catalog-moved at /options/metadata_schema',
    ]);
  });
});

/** What leaves the catalog as it is. */
const stays: typeof moves = {
  'an option': [{}, { options: { encrypted: true, metadata_catalog: 'x' } }],
  'meta_schema, which metadata_schema wins over': [
    { options: { meta_schema: 'y', metadata_schema: 'x' } },
    { options: { meta_schema: 'z', metadata_schema: 'x' } },
  ],
  'the alias': [{}, { alias: 'sold' }],
  'a secret that is not known': [{}, { metadata: { type: 'postgres', path: '', secret: 'x' } }],
};

describe('the data path and the catalog', () => {
  const codes: readonly (readonly [ChangeCode, typeof moves])[] = [
    ['data-path-of-new-catalog', moves],
    ['data-path-moved', stays],
  ];
  const rows = codes.flatMap(([code, ways]) =>
    Object.entries(ways).map(([what, pair]) => [what, code, pair] as const),
  );

  test.each(rows)('with %s: %s', (_, code, [before, after]) => {
    const changes = nodeChanges(lakeWith(before), lakeWith({ ...after, dataPath: elsewhere }));
    expect(changes).toContain(`${code} at /dataPath`);
    expect(changes.filter((change) => change.endsWith('/dataPath'))).toHaveLength(1);
  });
});
