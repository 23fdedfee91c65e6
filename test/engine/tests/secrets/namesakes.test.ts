import { describe, expect, it } from 'vitest';
import { isAtLeast } from '../../support/at-least.js';
import { load } from '../../support/by-hand.js';
import { statementsOfLake } from '../../support/compile-lakes.js';
import { openTestEngine } from '../../support/engine.js';
import { freshFolder } from '../../support/folder.js';
import { localLake } from '../../support/local-lake.js';
import { failureOf, fill, hasRows } from '../../support/numbers.js';
import { freshBucket } from '../../support/object-store.js';
import { freshPostgresCatalog } from '../../support/postgres-catalog.js';
import { storeTable } from '../../support/store-table.js';

const persistent = "SELECT * FROM duckdb_secrets(redact = false) WHERE storage = 'local_file'";

describe('secrets: a created one beside a persistent one of its name', () => {
  it('storage: is used, and the persistent one stays', async () => {
    const bucket = await freshBucket();
    const engine = await openTestEngine({ secretDirectory: freshFolder() });
    await engine.runAll([
      'LOAD httpfs',
      "CREATE PERSISTENT SECRET namesake (TYPE s3, KEY_ID 'k', SECRET 's', ENDPOINT '127.0.0.1:1')",
    ]);
    const before = await engine.run(persistent);
    const storage_backend = storeTable({ secret_name: 'namesake', bucket, prefix: 'data' });
    await engine.runAll([...statementsOfLake(localLake({ storage_backend })), fill('ducklake')]);
    expect(await hasRows(engine, 'ducklake')).toBe(true);
    expect(await engine.run(persistent)).toEqual(before);
  });

  it('postgres: is used by 1.4, and 1.5 says that it cannot tell them apart', async () => {
    const { table } = await freshPostgresCatalog();
    const engine = await openTestEngine({ secretDirectory: freshFolder() });
    await engine.runAll([
      ...load('postgres'),
      "CREATE PERSISTENT SECRET namesake (TYPE postgres, HOST '127.0.0.1', PORT '1')",
    ]);
    const before = await engine.run(persistent);
    const lake = localLake({ metadata_backend: { ...table, secret_name: 'namesake' } });
    const failures = [];
    for (const sql of statementsOfLake(lake)) failures.push(await failureOf(engine, sql));
    const said = failures.join('\n');
    if (isAtLeast('1.5.0')) expect(said).toContain('Ambiguity detected');
    else expect(said.trim()).toBe('');
    expect(await engine.run(persistent)).toEqual(before);
  });
});
