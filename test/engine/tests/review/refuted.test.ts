import { describe, expect, it } from 'vitest';
import { assertionsOf, planOf, refutations } from '../../support/around.js';
import { isAtLeast } from '../../support/at-least.js';
import { load } from '../../support/by-hand.js';
import { statementsOf, type Table } from '../../support/compile-lakes.js';
import { openTestEngine } from '../../support/engine.js';
import { freshFolder } from '../../support/folder.js';
import { localLake } from '../../support/local-lake.js';
import { freshPostgresCatalog } from '../../support/postgres-catalog.js';
import { storeSecret, storeTable } from '../../support/store-table.js';

/** Passwords, keys, and what an error of the engine's own would show. */
const nothingSecret = /password|secret_string|hunter2/i;

describe('before the setup', () => {
  const lake = {
    metadata_backend: { type: 'postgres', secret_name: 'Catalog É' },
    storage_backend: { type: 'local', path: '/data' },
  };
  const { before } = assertionsOf(planOf({ lake }));
  const secret = `"Catalog É" (TYPE postgres, HOST 'h', PASSWORD 'hunter2')`;
  const s3 = `"Catalog É" (TYPE s3, KEY_ID 'k', SECRET 'hunter2')`;

  it.each([
    ['holds', [`CREATE SECRET ${secret}`], []],
    ['holds, persistent', [`CREATE PERSISTENT SECRET ${secret}`], []],
    [
      'the secret does not exist',
      [],
      ['the secret "catalog É" does not exist: create it, with TYPE postgres, before this script'],
    ],
    [
      'only a secret exists that the engine takes for another',
      [`CREATE SECRET ${secret.replace('É', 'é')}`],
      ['the secret "catalog É" does not exist: create it, with TYPE postgres, before this script'],
    ],
    [
      'the secret is in two storages',
      [`CREATE PERSISTENT SECRET ${secret}`, `CREATE SECRET ${secret}`],
      ['the secret "catalog É" exists twice, in two storages: drop the one that is not meant'],
    ],
    [
      'the secret has another type',
      [`CREATE SECRET ${s3}`],
      ['the secret "catalog É" is not of TYPE postgres: create it anew, or refer to another one'],
    ],
  ])('%s', async (_, make, said) => {
    const engine = await openTestEngine();
    await engine.runAll([...load('httpfs', 'postgres'), ...make]);
    const refuted = await refutations(engine, before);
    expect(refuted).toEqual(said);
    expect(refuted.join()).not.toMatch(nothingSecret);
  });
});

const kept = 'IF NOT EXISTS keeps what is attached; DETACH it and run the script again';

/** What the assertions of `asked` say after its setup, in a session where `other` came first. */
async function refutedAfter(other: readonly string[], asked: Table) {
  const engine = await openTestEngine();
  await engine.runAll([...other, ...statementsOf({ asked }, { use: 'asked' })]);
  return refutations(engine, assertionsOf(planOf({ asked })).after);
}

describe('after the setup: under the alias there is', () => {
  it('nothing', async () => {
    const engine = await openTestEngine();
    const [attached = ''] = assertionsOf(planOf({ lake: localLake({ alias: 'L' }) })).after;
    expect(await refutations(engine, [attached])).toEqual([
      'the database "L" is not attached: run the script before this',
    ]);
  });

  it('another database, in another case', async () => {
    const [first] = await refutedAfter(["ATTACH ':memory:' AS LAKE"], localLake({ alias: 'Lake' }));
    expect(first).toBe(`the database "Lake" is not a DuckLake: ${kept}`);
  });

  it('a lake with another catalog', async () => {
    const folder = freshFolder();
    const asked = localLake({}, folder);
    const other = { ...asked, metadata_backend: { type: 'sqlite', uri: `${folder}/other.sqlite` } };
    expect(await refutedAfter(statementsOf({ other }), asked)).toEqual([
      `the database "ducklake" has another catalog than 'duckdb:${folder}/catalog.ducklake': ${kept}`,
    ]);
  });

  it('a lake with another data path', async () => {
    const folder = freshFolder();
    const asked = localLake({}, folder);
    const other = { ...asked, storage_backend: { type: 'local', path: `${folder}/other` } };
    expect(await refutedAfter(statementsOf({ other }), asked)).toEqual([
      `the database "ducklake" has another data path than '${folder}/data/': ${kept}`,
    ]);
  });

  it('a lake with another secret for its catalog, which 1.4 does not show', async () => {
    const { table } = await freshPostgresCatalog();
    const asked = localLake({ metadata_backend: { ...table, secret_name: 'asked' } });
    const other = { ...asked, metadata_backend: { ...table, secret_name: 'other' } };
    const said = `the database "ducklake" has another secret for its catalog than 'asked': ${kept}`;
    const refuted = await refutedAfter(statementsOf({ other }), asked);
    expect(refuted).toEqual(isAtLeast('1.5.0') ? [said] : []);
    expect(refuted.join()).not.toMatch(nothingSecret);
  });

  it.each([
    ['another', 'Asked "s"', `has another schema for its catalog than 'Asked "s"'`],
    ['any', undefined, 'has a schema for its catalog'],
  ])('a lake with %s schema for its catalog, which 1.4 does not show', async (_, schema, said) => {
    const { table } = await freshPostgresCatalog();
    const lake = localLake({ metadata_backend: table });
    const options = schema === undefined ? {} : { attach_options: { metadata_schema: schema } };
    const other = { ...lake, attach_options: { metadata_schema: 'other' } };
    const refuted = await refutedAfter(
      statementsOf({ other: inOne(other) }),
      inOne({ ...lake, ...options }),
    );
    expect(refuted).toEqual(isAtLeast('1.5.0') ? [`the database "ducklake" ${said}: ${kept}`] : []);
  });

  /** Two lakes' secrets have two names unless they are given one. */
  function inOne(lake: Table): Table {
    const metadata_backend = { ...(lake['metadata_backend'] as Table), secret_name: 'one' };
    return { ...lake, metadata_backend };
  }
});

describe('after the setup: for the data path DuckDB takes', () => {
  // Nothing is read or written there.
  const store = { secret_name: 'own', bucket: 'b', prefix: 'data' };

  it.each([
    ['the asked secret', storeTable(store), [], []],
    [
      'one with a longer scope',
      storeTable({ ...store, scope: 's3://b/' }),
      [storeSecret('other', { scope: 's3://b/data/' })],
      ['s3://b/data/'],
    ],
    [
      'a persistent one of the same name, with a longer scope',
      storeTable({ ...store, scope: 's3://b/' }),
      [storeSecret('own', { scope: 's3://b/data/' }).replace('SECRET', 'PERSISTENT SECRET')],
      ['s3://b/data/'],
    ],
    [
      'one of a type that is asked before',
      storeTable({ ...store, type: 'r2' }),
      [storeSecret('other', { scope: 'r2://' })],
      ['r2://b/data/'],
    ],
    [
      'none, because the scope of the one that is referred to is another',
      { type: 's3', ...store },
      [storeSecret('own', { scope: 's3://b/dat/' })],
      ['s3://b/data/'],
    ],
  ])('%s', async (_, storage_backend, make, paths) => {
    const lake = localLake({ storage_backend });
    const engine = await openTestEngine();
    await engine.runAll([...load('httpfs'), ...statementsOf({ lake }), ...make]);
    const refuted = await refutations(engine, assertionsOf(planOf({ lake })).after);
    expect(refuted).toEqual(
      paths.map((path) => {
        const taken = `for '${path}' DuckDB does not take the secret "own"`;
        return `${taken}: its scope must cover the path, more closely than that of any other`;
      }),
    );
  });
});

it.each([
  ['database', 'USE memory'],
  ['schema', 'USE ducklake.other'],
])('after the setup: another %s is current', async (_, use) => {
  const lake = localLake();
  const engine = await openTestEngine();
  await engine.runAll([...statementsOf({ lake }), 'CREATE SCHEMA ducklake.other', use]);
  expect(await refutations(engine, assertionsOf(planOf({ lake })).after)).toEqual([
    'the current database is not "ducklake", or its schema is not "main": run the script before this, in the same session',
  ]);
});
