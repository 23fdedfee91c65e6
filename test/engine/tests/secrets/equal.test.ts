import { describe, expect, it } from 'vitest';
import { assertionsOf, planOf } from '../../support/around.js';
import { attach, load } from '../../support/by-hand.js';
import { errorsOf, statementsOf, type Table } from '../../support/compile-lakes.js';
import { observedStore, type ObservedStore } from '../../support/diff/observed-store.js';
import { openTestEngine } from '../../support/engine.js';
import { freshFolder } from '../../support/folder.js';
import { localLake } from '../../support/local-lake.js';
import { cleanUp, fill, hasRows } from '../../support/numbers.js';
import { freshBucket } from '../../support/object-store.js';
import { storeSecret, storeTable } from '../../support/store-table.js';

const kms = 'x-amz-server-side-encryption-aws-kms-key-id';
const payer = 'x-amz-request-payer';

/** What was said in a header of what was written. */
function said({ requests }: ObservedStore, header: string): Set<unknown> {
  const writes = requests.filter(({ method }) => method === 'PUT' || method === 'POST');
  expect(writes).not.toEqual([]);
  return new Set(writes.map(({ headers }) => headers[header]).filter((one) => one));
}

const lakeWith = (alias: string, bucket: string, storage: Table) =>
  localLake({
    alias,
    storage_backend: storeTable({
      ...{ bucket, prefix: alias, scope: `s3://${bucket}/`, secret_name: `${alias}_keys` },
      ...storage,
    }),
  });

describe('secrets: two that say the same', () => {
  it('are one for both lakes, also when one of them is dropped', async () => {
    const bucket = await freshBucket();
    const store = await observedStore();
    const reach = { endpoint: store.endpoint, use_ssl: false };
    const more = { ...reach, secret_parameters: { kms_key_id: 'key', requester_pays: true } };
    const lakes = { b: lakeWith('b', bucket, more), a: lakeWith('a', bucket, more) };
    const { before, after } = assertionsOf(planOf(lakes));
    const engine = await openTestEngine();
    await engine.runAll([...before, ...statementsOf(lakes), ...after, fill('a'), fill('b')]);
    await engine.runAll([cleanUp('a'), cleanUp('b'), 'DROP SECRET a_keys']);
    expect([await hasRows(engine, 'a'), await hasRows(engine, 'b')]).toEqual([true, true]);
    expect(said(store, kms)).toEqual(new Set(['key']));
    expect(said(store, payer)).toEqual(new Set(['requester']));
  });

  it.each([
    [kms, { kms_key_id: 'key' }, 'key'],
    [payer, { requester_pays: true }, 'requester'],
  ])('with %s in one of them, the smaller name decides for both', async (header, extra, value) => {
    const bucket = await freshBucket();
    const store = await observedStore();
    const reach = { endpoint: store.endpoint, use_ssl: false };
    const scope = `s3://${bucket}/`;
    const engine = await openTestEngine();
    await engine.runAll([
      ...load('ducklake', 'httpfs'),
      storeSecret('a_keys', { ...reach, scope, ...extra }),
      storeSecret('b_keys', { ...reach, scope }),
      attach(`${freshFolder()}/catalog`, 'b', { data_path: `${scope}b/` }),
      fill('b'),
    ]);
    expect(said(store, header)).toEqual(new Set([value]));

    const [a, b] = [{ ...reach, secret_parameters: extra }, reach];
    const lakes = { a: lakeWith('a', bucket, a), b: lakeWith('b', bucket, b) };
    expect(errorsOf(lakes)).toEqual(['scope-capture']);
  });
});
