import { describe, expect, it } from 'vitest';
import { planOf, teardownOf } from '../../support/around.js';
import { load } from '../../support/by-hand.js';
import { statementsOf, type Table } from '../../support/compile-lakes.js';
import { openTestEngine, type Engine } from '../../support/engine.js';
import { freshFolder } from '../../support/folder.js';
import { localLake } from '../../support/local-lake.js';
import { failureOf, fill, hasRows } from '../../support/numbers.js';
import { freshBucket } from '../../support/object-store.js';
import { freshPostgresCatalog } from '../../support/postgres-catalog.js';
import { storeSecret, storeTable } from '../../support/store-table.js';

const secretsOf = (engine: Engine) =>
  engine.run('FROM duckdb_secrets(redact = false) ORDER BY name, storage');
const databasesOf = (engine: Engine) =>
  engine.run('SELECT database_name FROM duckdb_databases() WHERE NOT internal ORDER BY ALL');
const current = 'SELECT current_database() AS database, current_schema() AS schema';

describe('a teardown does not touch', () => {
  it.each(['', 'PERSISTENT '])('%ssecrets that are only referred to', async (kind) => {
    const [{ secret }, bucket] = [await freshPostgresCatalog(), await freshBucket()];
    const make = [secret, storeSecret('bucket', { scope: `s3://${bucket}/` })];
    const engine = await openTestEngine();
    await engine.runAll([
      ...load('httpfs', 'postgres'),
      ...make.map((sql) => sql.replace('SECRET', `${kind}SECRET`)),
    ]);
    const before = await secretsOf(engine);
    expect(before).toHaveLength(2);
    const lake: Table = {
      metadata_backend: { type: 'postgres', secret_name: 'catalog' },
      storage_backend: { type: 's3', secret_name: 'bucket', bucket, prefix: 'data' },
    };
    await engine.runAll([...statementsOf({ lake }), fill('ducklake')]);
    await engine.runAll(teardownOf(planOf({ lake })));
    expect(await secretsOf(engine)).toEqual(before);
    expect(await databasesOf(engine)).toEqual([{ database_name: 'memory' }]);
  });

  it('a persistent secret that has the name of one the plan created', async () => {
    const bucket = await freshBucket();
    const engine = await openTestEngine({ secretDirectory: freshFolder() });
    const persistent = storeSecret('namesake').replace('SECRET', 'PERSISTENT SECRET');
    await engine.runAll([...load('httpfs'), persistent]);
    const before = await secretsOf(engine);
    const storage_backend = storeTable({ secret_name: 'namesake', bucket, prefix: 'data' });
    const lake = localLake({ storage_backend });
    await engine.runAll(statementsOf({ lake }));
    expect(await secretsOf(engine)).toHaveLength(2);
    await engine.runAll(teardownOf(planOf({ lake })));
    expect(await secretsOf(engine)).toEqual(before);
    await engine.runAll(teardownOf(planOf({ lake })));
    expect(await secretsOf(engine)).toEqual(before);
  });

  it('other lakes, databases and secrets of the session', async () => {
    const bucket = await freshBucket();
    const engine = await openTestEngine();
    const lakes = {
      a: localLake({ alias: 'a' }),
      b: localLake({ alias: 'b', storage_backend: storeTable({ bucket, prefix: 'b' }) }),
    };
    const other = localLake({ alias: 'other' });
    const file = `${freshFolder()}/own.db`;
    await engine.runAll([
      ...load('httpfs'),
      `ATTACH '${file}' AS own`,
      storeSecret('own', { scope: 's3://elsewhere/' }),
      ...statementsOf({ other }),
      fill('other'),
    ]);
    const before = [await secretsOf(engine), await databasesOf(engine)];
    await engine.runAll([...statementsOf(lakes, { use: 'b' }), fill('a'), fill('b')]);
    await engine.runAll(teardownOf(planOf(lakes, { use: 'b' }), 'own'));
    expect([await secretsOf(engine), await databasesOf(engine)]).toEqual(before);
    expect(await engine.run(current)).toEqual([{ database: 'own', schema: 'main' }]);
    expect(await hasRows(engine, 'other')).toBe(true);
  });
});

describe('a teardown leaves to the database it is given', () => {
  it('in an instance with a file, which has no memory', async () => {
    const engine = await openTestEngine({ path: `${freshFolder()}/Main Store.v1.db` });
    const lake = localLake();
    await engine.runAll([...statementsOf({ lake }), fill('ducklake')]);
    const [toMemory = ''] = teardownOf(planOf({ lake }), 'memory');
    expect(await failureOf(engine, toMemory)).toContain('No catalog + schema named "memory.main"');
    await engine.runAll(teardownOf(planOf({ lake }), 'Main Store'));
    expect(await engine.run(current)).toEqual([{ database: 'Main Store', schema: 'main' }]);
    expect(await databasesOf(engine)).toEqual([{ database_name: 'Main Store' }]);
  });

  it('and not to a schema of the lake that has its name', async () => {
    const engine = await openTestEngine();
    const lake = localLake();
    await engine.runAll([...statementsOf({ lake }), 'CREATE SCHEMA ducklake.memory']);
    await engine.run('USE memory');
    expect(await engine.run(current)).toEqual([{ database: 'ducklake', schema: 'memory' }]);
    await engine.runAll(teardownOf(planOf({ lake })));
    expect(await engine.run(current)).toEqual([{ database: 'memory', schema: 'main' }]);
  });
});
