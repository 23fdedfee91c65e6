import { describe, expect, it } from 'vitest';
import { statementsOfLake } from '../../support/compile-lakes.js';
import { openTestEngine } from '../../support/engine.js';
import { localLake } from '../../support/local-lake.js';
import { failureOf, fill } from '../../support/numbers.js';
import { freshBucket } from '../../support/object-store.js';

describe('secrets: referred to, and not there', () => {
  it('postgres: ATTACH says so', async () => {
    const metadata_backend = { type: 'postgres', secret_name: 'Missing' };
    const engine = await openTestEngine();
    await expect(engine.runAll(statementsOfLake(localLake({ metadata_backend })))).rejects.toThrow(
      'Secret with name "missing" not found',
    );
  });

  it('storage: only the first write fails', async () => {
    const bucket = await freshBucket();
    const storage_backend = { type: 's3', secret_name: 'missing', bucket, prefix: 'data' };
    const engine = await openTestEngine();
    await engine.runAll([
      // Whatever it would try without a secret, it is to find nothing.
      ...['LOAD httpfs', "SET s3_endpoint = '127.0.0.1:1'", 'SET s3_use_ssl = false'],
      ...statementsOfLake(localLake({ storage_backend })),
      'CREATE TABLE empty (number INT)',
    ]);
    expect(await failureOf(engine, fill('ducklake'))).toContain('127.0.0.1:1');
  });
});
