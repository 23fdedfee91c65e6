import { describe, expect, test } from 'vitest';
import { emit, type DuckLakeAttach, type MotherDuckAttach } from '../../src/index.js';

const common = { kind: 'attach', lake: 'sales', alias: 'sales', options: {}, origin: [] } as const;
const metadata = { type: 'sqlite', path: '/m' };

function written(node: DuckLakeAttach | MotherDuckAttach, use = false): readonly string[] {
  const plan = { version: 1, target: '1.5', nodes: [node], use: use ? 'sales' : null } as const;
  return emit(plan).statements.map(({ sql }) => sql);
}

describe('a lake', () => {
  const lakeWith = (changed: Partial<DuckLakeAttach>): DuckLakeAttach => {
    return { ...common, host: 'duckdb', metadata, dataPath: '/d/', ...changed };
  };

  test.each<[Partial<DuckLakeAttach>, string]>([
    [{}, `'ducklake:sqlite:/m' AS "sales" (DATA_PATH '/d/')`],
    [{ alias: 'a"b' }, `'ducklake:sqlite:/m' AS "a""b" (DATA_PATH '/d/')`],
    [
      { metadata: { type: 'postgres', path: '', secret: 'pg' } },
      `'ducklake:postgres:' AS "sales" (\n  DATA_PATH '/d/',\n  META_SECRET 'pg'\n)`,
    ],
    [
      { metadata: { type: 'motherduck', path: 'store' } },
      `'ducklake:md:store' AS "sales" (DATA_PATH '/d/')`,
    ],
    [
      { options: { encrypted: true, hidden: false, meta_schema: "it's", busy_timeout: 5 } },
      `'ducklake:sqlite:/m' AS "sales" (\n  DATA_PATH '/d/',\n  ENCRYPTED true,\n  HIDDEN false,\n  META_SCHEMA 'it''s',\n  BUSY_TIMEOUT 5\n)`,
    ],
  ])('of %j', (changed, clauses) => {
    expect(written(lakeWith(changed))).toEqual([`ATTACH IF NOT EXISTS ${clauses}`]);
  });

  test('is used by the name of its schema too', () => {
    expect(written(lakeWith({}), true)[1]).toBe('USE "sales"."main"');
  });
});

describe('a database in MotherDuck', () => {
  const databaseWith = (changed: Partial<MotherDuckAttach>): MotherDuckAttach => {
    return { ...common, host: 'motherduck', create: true, ...changed };
  };

  test.each<[Partial<MotherDuckAttach>, string]>([
    [{}, 'TYPE ducklake'],
    [{ dataPath: 's3://b/' }, "\n  TYPE ducklake,\n  DATA_PATH 's3://b/'\n"],
    [
      { options: { encrypted: true, create_if_not_exists: false, snapshot_retention_days: 7 } },
      '\n  TYPE ducklake,\n  ENCRYPTED,\n  CREATE_IF_NOT_EXISTS false,\n  SNAPSHOT_RETENTION_DAYS 7\n',
    ],
  ])('of %j', (changed, clauses) => {
    const created = `CREATE DATABASE IF NOT EXISTS "sales" (${clauses})`;
    const attached = `ATTACH IF NOT EXISTS 'md:sales'`;
    expect(written(databaseWith(changed))).toEqual([created, attached]);
    expect(written(databaseWith({ ...changed, create: false }))).toEqual([attached]);
  });

  test('is used by its name', () => {
    expect(written(databaseWith({ create: false }), true)[1]).toBe('USE "sales"');
  });
});

test.each([0.5, Infinity, NaN, 2 ** 53])('no option is %d', (option) => {
  const node: DuckLakeAttach = {
    ...common,
    host: 'duckdb',
    metadata,
    dataPath: '/d/',
    options: { option },
  };
  const nodes = [node];
  expect(emit({ version: 1, target: '1.5', nodes, use: null })).toMatchObject({ ok: false });
});
