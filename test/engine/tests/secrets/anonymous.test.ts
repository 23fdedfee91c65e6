import { afterEach, expect, it, vi } from 'vitest';
import { statementsOfLake } from '../../support/compile-lakes.js';
import { observedStore } from '../../support/diff/observed-store.js';
import { openTestEngine } from '../../support/engine.js';
import { localLake } from '../../support/local-lake.js';
import { failureOf } from '../../support/numbers.js';
import { freshBucket } from '../../support/object-store.js';
import { reach } from '../../support/store-table.js';

afterEach(() => {
  vi.unstubAllEnvs();
});

const foreign = { access_key_id: 'foreign-id', secret_access_key: 'foreign', session_token: 't' };

/** The requests of a lake in a session where keys lie around, those that are signed and all. */
async function requestsOf(type: string, table: object) {
  for (const [name, value] of Object.entries(foreign))
    vi.stubEnv(`AWS_${name.toUpperCase()}`, value);
  const [bucket, store] = [await freshBucket(), await observedStore()];
  const through = { ...reach, endpoint: store.endpoint, use_ssl: false, bucket, prefix: 'data' };
  const lake = localLake({ storage_backend: { type, ...through, ...table } });
  const engine = await openTestEngine({ trusted: true });
  const settings = Object.entries(foreign).map(([name, to]) => `SET GLOBAL s3_${name} = '${to}'`);
  await engine.runAll(['LOAD httpfs', ...settings, ...statementsOfLake(lake)]);
  // Whether the store takes it does not matter.
  await failureOf(engine, 'CREATE TABLE numbers AS FROM range(50)');
  const all = store.requests.map(({ headers }) => headers);
  return { all, signed: all.filter((headers) => headers.authorization !== undefined) };
}

it.each(['s3', 'r2', 'gcs'])('an anonymous %s secret signs nothing', async (type) => {
  const { all, signed } = await requestsOf(type, { anonymous: true });
  expect(all).not.toEqual([]);
  expect(signed).toEqual([]);
  expect(JSON.stringify(all)).not.toContain('foreign');
});

it('one with the provider config alone is signed with the keys that lie around', async () => {
  const { signed } = await requestsOf('s3', { secret_parameters: { provider: 'config' } });
  expect(JSON.stringify(signed)).toContain('Credential=foreign-id/');
});
