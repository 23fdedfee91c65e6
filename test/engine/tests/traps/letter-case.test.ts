import { describe, expect, it } from 'vitest';
import { attach, load } from '../../support/by-hand.js';
import { errorsOf, statementsOf, statementsOfLake } from '../../support/compile-lakes.js';
import { openTestEngine } from '../../support/engine.js';
import { freshFolder } from '../../support/folder.js';
import { localLake } from '../../support/local-lake.js';
import { failureOf, fill, hasRows } from '../../support/numbers.js';
import { freshPostgresCatalog } from '../../support/postgres-catalog.js';

const postgresLake = (secret: string) =>
  attach('postgres:', 'lake', { data_path: `${freshFolder()}/`, meta_secret: secret });

describe('traps: letters are folded in ASCII only', () => {
  it.each(['É', '日本É', 'İ', 'ΑΣ'])('%s in lower case is another secret', async (name) => {
    const { table, secret } = await freshPostgresCatalog();
    const engine = await openTestEngine();
    await engine.runAll([...load('ducklake', 'postgres')]);
    await engine.run(secret.replace('"catalog"', `"${name}"`));
    const failure = await failureOf(engine, postgresLake(name.toLowerCase()));
    expect(failure).toContain('not found');

    const safe = await openTestEngine();
    const lake = localLake({ metadata_backend: { ...table, secret_name: `${name}Z` } });
    await safe.runAll([...statementsOfLake(lake), fill('ducklake')]);
    const [made] = await safe.run('SELECT name FROM duckdb_secrets()');
    expect(made).toEqual({ name: `${name}z` });
  });

  it('a persistent secret is found only in lower case', async () => {
    const { secret } = await freshPostgresCatalog();
    const secretDirectory = freshFolder();
    const maker = await openTestEngine({ secretDirectory });
    const made = secret.replace('SECRET "catalog"', 'PERSISTENT SECRET "MyPG"');
    await maker.runAll([...load('postgres'), made]);
    const engine = await openTestEngine({ secretDirectory });
    await engine.runAll(load('ducklake', 'postgres'));
    expect(await failureOf(engine, postgresLake('MyPG'))).toContain('Failed to open');

    const safe = await openTestEngine({ secretDirectory });
    const lake = localLake({ metadata_backend: { type: 'postgres', secret_name: 'MyPG' } });
    await safe.runAll([...statementsOfLake(lake), fill('ducklake')]);
    expect(await hasRows(safe, 'ducklake')).toBe(true);
  });

  it('two secrets that differ in case are one: the second replaces the first', async () => {
    const engine = await openTestEngine();
    await engine.run('LOAD httpfs');
    await engine.runAll([
      'CREATE OR REPLACE SECRET "Store" (TYPE s3, KEY_ID \'one\')',
      'CREATE OR REPLACE SECRET "store" (TYPE s3, KEY_ID \'two\')',
    ]);
    expect(await engine.run('SELECT name FROM duckdb_secrets()')).toHaveLength(1);

    const lake = (name: string, key_id: string) =>
      localLake({
        alias: key_id,
        storage_backend: {
          ...{ type: 's3', secret_name: name, key_id, secret: 's', region: 'r' },
          ...{ bucket: key_id, prefix: 'data' },
        },
      });
    const [one, two] = [lake('Store', 'one'), lake('store', 'two')];
    expect(errorsOf({ one, two })).toEqual(['conflicting-secrets']);
  });

  it('two aliases that differ in case are one: rows of the second go to the first', async () => {
    const folder = freshFolder();
    const engine = await openTestEngine();
    await engine.runAll([
      ...load('ducklake'),
      attach(`${folder}/one`, 'Lake', { data_path: `${folder}/one-data/` }),
      attach(`${folder}/two`, 'lake', { data_path: `${folder}/two-data/` }),
      fill('lake'),
    ]);
    expect(await hasRows(engine, 'Lake')).toBe(true);

    const lakes = { one: localLake({ alias: 'Lake' }), two: localLake({ alias: 'lake' }) };
    expect(errorsOf(lakes)).toEqual(['name-clash']);
  });

  it('É and é are two lakes', async () => {
    const engine = await openTestEngine();
    const lakes = { one: localLake({ alias: 'É' }), two: localLake({ alias: 'é' }) };
    await engine.runAll([...statementsOf(lakes), fill('É'), fill('é')]);
    expect([await hasRows(engine, 'É'), await hasRows(engine, 'é')]).toEqual([true, true]);
  });
});
