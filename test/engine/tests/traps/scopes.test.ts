import { describe, expect, it } from 'vitest';
import { attach, load } from '../../support/by-hand.js';
import { errorsOf, statementsOf, type Table } from '../../support/compile-lakes.js';
import { openTestEngine, type Engine } from '../../support/engine.js';
import { freshFolder } from '../../support/folder.js';
import { localLake } from '../../support/local-lake.js';
import { fill, hasRows } from '../../support/numbers.js';
import { freshBucket } from '../../support/object-store.js';
import { quote } from '../../support/quote.js';
import { storeSecret, storeTable } from '../../support/store-table.js';

const secretFor = async (engine: Engine, path: string, type: string) =>
  (await engine.run(`SELECT name FROM which_secret(${quote(path)}, ${quote(type)})`)).map(
    ({ name }) => name,
  );

const lakeWith = (alias: string, storage: Table) =>
  localLake({ alias, storage_backend: storeTable(storage) });

async function openWith(...secrets: readonly string[]): Promise<Engine> {
  const engine = await openTestEngine();
  await engine.runAll([...load('ducklake', 'httpfs'), ...secrets]);
  return engine;
}

const nowhere = { endpoint: '127.0.0.1:1', use_ssl: false };

describe('traps: scopes', () => {
  it.each([
    ['r2', 'r2'],
    ['gcs', 'gs'],
  ])('an s3 secret with the scope of %s takes its lakes over', async (type, scheme) => {
    const bucket = await freshBucket();
    const path = `${scheme}://${bucket}/data/`;
    const engine = await openWith(
      storeSecret('bad', { ...nowhere, scope: `${scheme}://` }),
      storeSecret('good', { type, scope: path }),
      attach(`${freshFolder()}/catalog`, 'lake', { data_path: path }),
    );
    await expect(engine.run(fill('lake'))).rejects.toThrow(/127\.0\.0\.1:1/);

    const bad = lakeWith('bad', { bucket: 'other', prefix: 'x', scope: `${scheme}://` });
    expect(errorsOf({ bad })).toEqual(['wrong-scope-scheme']);
  });

  it.each([
    ['s3', 's3a', 's3'],
    ['s3', 's3', 's3n'],
    ['gcs', 'gs', 'gcs'],
  ])('%s: a path of %s:// is not served by a scope of %s://', async (type, scheme, other) => {
    const engine = await openWith(storeSecret('own', { type, scope: `${other}://bucket/data/` }));
    expect(await secretFor(engine, `${scheme}://bucket/data/x`, type)).toEqual([]);

    const storage = { type, data_path: `${scheme}://bucket/data` };
    const bad = lakeWith('bad', { ...storage, scope: `${other}://bucket/data` });
    expect(errorsOf({ bad })).toEqual(['wrong-scope-scheme']);
    const safe = await openTestEngine();
    await safe.runAll(statementsOf({ lake: lakeWith('lake', storage) }));
    const found = await secretFor(safe, `${scheme}://bucket/data/x`, type);
    expect(found).toEqual(['lakeplan_storage_lake']);
  });

  it('a scope that does not cover the data path: no secret is used', async () => {
    const engine = await openWith(storeSecret('own', { scope: 's3://bucket/other/' }));
    expect(await secretFor(engine, 's3://bucket/data/x', 's3')).toEqual([]);
    const storage = { data_path: 's3://bucket/data/', scope: 's3://bucket/other/' };
    expect(errorsOf({ lake: lakeWith('lake', storage) })).toEqual(['scope-not-covering']);
  });

  it('a path of a scheme that is not the type’s: the secret is never used', async () => {
    const engine = await openWith(storeSecret('own', { type: 'r2', scope: 's3://bucket/data/' }));
    expect(await secretFor(engine, 's3://bucket/data/x', 's3')).toEqual([]);
    const lake = lakeWith('lake', { type: 'r2', data_path: 's3://bucket/data/' });
    expect(errorsOf({ lake })).toEqual(['wrong-scheme']);
  });

  it('without scopes, one lake writes with the keys of the other', async () => {
    const [one, two] = [await freshBucket(), await freshBucket()];
    const engine = await openWith(storeSecret('b_of_two'), storeSecret('a_of_one', nowhere));
    const catalog = `${freshFolder()}/catalog`;
    await engine.run(attach(catalog, 'two', { data_path: `s3://${two}/data/` }));
    await expect(engine.run(fill('two'))).rejects.toThrow(/127\.0\.0\.1:1/);

    const safe = await openTestEngine();
    const lakes = {
      one: lakeWith('one', { ...nowhere, bucket: one, prefix: 'data' }),
      two: lakeWith('two', { bucket: two, prefix: 'data' }),
    };
    await safe.runAll([...statementsOf(lakes), fill('two')]);
    expect(await hasRows(safe, 'two')).toBe(true);
  });

  it('the longest scope wins, and of two the smaller name, whoever came first', async () => {
    const path = 's3://bucket/data/x';
    const engine = await openWith(
      storeSecret('wide', { scope: 's3://bucket/' }),
      storeSecret('b', { scope: 's3://bucket/data/' }),
      storeSecret('a', { scope: 's3://bucket/data/' }),
    );
    expect(await secretFor(engine, path, 's3')).toEqual(['a']);

    const lake = (alias: string, prefix: string, scope?: string) =>
      lakeWith(alias, {
        ...{ secret_name: alias, key_id: alias, bucket: 'bucket', prefix },
        ...(scope && { scope }),
      });
    const captured = {
      b: lake('b', 'data/b', 's3://bucket/data/'),
      a: lake('a', 'data/a', 's3://bucket/data/'),
    };
    expect(errorsOf(captured)).toEqual(['scope-capture']);
    expect(errorsOf({ b: lake('b', 'data/b'), a: lake('a', 'data/a', 's3://bucket/') })).toEqual(
      [],
    );
  });
});
