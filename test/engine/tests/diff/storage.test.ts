import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Table } from '../../support/compile-lakes.js';
import { changedLake, inSession, sessionAfter, valueOf } from '../../support/diff/changed.js';
import { observedStore } from '../../support/diff/observed-store.js';
import { openTestEngine } from '../../support/engine.js';
import { freshFolder } from '../../support/folder.js';
import { forwardProxy } from '../../support/forward-proxy.js';
import { localLake } from '../../support/local-lake.js';
import { failureOf, fill, hasRows } from '../../support/numbers.js';
import { freshBucket, listObjects } from '../../support/object-store.js';
import { storeTable } from '../../support/store-table.js';

afterEach(() => {
  vi.unstubAllEnvs();
});

const insert = 'INSERT INTO numbers SELECT range FROM range(50)';
const sum = 'SELECT sum(number)::INT FROM numbers';

/** Lakes on one catalog and one path in a bucket, which reach the store in different ways. */
async function lakes() {
  const [folder, bucket, store] = [freshFolder(), await freshBucket(), await observedStore()];
  const lake = (table: Table = {}): Table => {
    const through = { endpoint: store.endpoint, use_ssl: false, bucket, prefix: 'data' };
    const { secret_parameters = {}, ...rest } = table;
    const storage_backend = storeTable({ ...through, ...rest, secret_parameters });
    return localLake({ storage_backend }, folder);
  };
  return { bucket, store, lake };
}

describe('diff: the server of the data', () => {
  it('storage-server-changed: the lake attaches, and is split in two', async () => {
    const [bucket, twin] = [await freshBucket(), await freshBucket()];
    const other = await observedStore([bucket, twin]);
    const folder = freshFolder();
    const at = (table: Table) =>
      localLake({ storage_backend: storeTable({ bucket, prefix: 'data', ...table }) }, folder);
    const elsewhere = at({ endpoint: other.endpoint, use_ssl: false });
    const change = changedLake('storage-server-changed', at({}), elsewhere);
    const engine = await sessionAfter(change);
    await engine.runAll(change.after);
    expect(await hasRows(engine, 'ducklake')).toBe(false);
    await engine.run(insert);
    expect(await listObjects(bucket)).toHaveLength(1);
    expect(await listObjects(twin)).toHaveLength(1);
  });
});

describe('diff: how the store is asked', () => {
  it.each([
    ['region', { region: 'eu-north-1' }, 'authorization', '/eu-north-1/s3/'],
    ['requester_pays', { requester_pays: true }, 'x-amz-request-payer', 'requester'],
    ['extra_http_headers', { extra_http_headers: { 'X-Team': 'sales' } }, 'x-team', 'sales'],
  ])('storage-access-changed: %s', async (name, parameters, header, value) => {
    const { store, lake } = await lakes();
    const after = name === 'region' ? lake(parameters) : lake({ secret_parameters: parameters });
    const change = changedLake('storage-access-changed', lake(), after);
    const engine = await sessionAfter(change);
    const said = () => store.requests.map(({ headers }) => String(headers[header]));
    expect(said().some((text) => text.includes(value))).toBe(false);
    const before = store.requests.length;
    await engine.runAll([...change.after, insert]);
    expect(said().slice(before)).not.toEqual([]);
    expect(
      said()
        .slice(before)
        .every((text) => text.includes(value)),
    ).toBe(true);
  });

  it('storage-access-changed: a proxy', async () => {
    const { lake } = await lakes();
    const proxy = await forwardProxy();
    const after = lake({ secret_parameters: { http_proxy: proxy.address } });
    const change = changedLake('storage-access-changed', lake(), after);
    const engine = await sessionAfter(change);
    expect(proxy.passed()).toBe(0);
    await engine.runAll(change.after);
    expect(await hasRows(engine, 'ducklake')).toBe(true);
    expect(proxy.passed()).toBeGreaterThan(0);
  });

  it('storage-access-changed: what the server does not take fails at the first query of data', async () => {
    const { lake } = await lakes();
    const change = changedLake('storage-access-changed', lake(), lake({ url_style: 'vhost' }));
    const engine = await sessionAfter(change);
    await engine.runAll([...change.after, 'CREATE TABLE made (number INT)']);
    expect(await failureOf(engine, sum)).toBeDefined();
  });

  it('parameter-without-effect: the same is asked', async () => {
    const { store, lake } = await lakes();
    const ignored = lake({ secret_parameters: { url_compatibility_mode: true } });
    const change = changedLake('parameter-without-effect', lake(), ignored);
    await inSession([...change.before, fill('ducklake')]);
    const asked = async (statements: readonly string[]) => {
      const start = store.requests.length;
      await inSession([...statements, sum]);
      return store.requests.slice(start).map(({ method, url }) => `${method} ${url}`);
    };
    const before = await asked(change.before);
    expect(before).not.toEqual([]);
    expect(await asked(change.after)).toEqual(before);
  });
});

describe('diff: encryption with a key', () => {
  const header = 'x-amz-server-side-encryption-aws-kms-key-id';

  it('kms-key-changed, kms-key-removed: what is written asks for the key, or for none', async () => {
    const { store, lake } = await lakes();
    const [one, two] = ['alias/one', 'alias/two'].map((kms_key_id) =>
      lake({ secret_parameters: { kms_key_id } }),
    );
    const change = changedLake('kms-key-changed', one ?? {}, two ?? {});
    const removed = changedLake('kms-key-removed', two ?? {}, lake());
    const keys = async (statements: readonly string[]) => {
      const start = store.requests.length;
      await inSession(statements);
      const writes = store.requests.slice(start).filter(({ method }) => method !== 'GET');
      return new Set(writes.map(({ headers }) => headers[header]).filter((key) => key));
    };
    expect(await keys([...change.before, fill('ducklake')])).toEqual(new Set(['alias/one']));
    expect(await keys([...change.after, insert])).toEqual(new Set(['alias/two']));
    expect(await keys([...removed.after, insert])).toEqual(new Set());
  });
});

describe('diff: TLS to the store', () => {
  it('tls-weakened, tls-strengthened: all is said in clear, and a server without TLS is refused', async () => {
    const { store, lake } = await lakes();
    const [open, closed] = [lake(), lake({ use_ssl: true })];
    const weakened = changedLake('tls-weakened', closed, open);
    const strengthened = changedLake('tls-strengthened', open, closed);
    await inSession([...weakened.after, fill('ducklake')]);
    const said = store.requests.map(({ headers }) => headers.authorization ?? '');
    expect(said.some((text) => text.includes('Credential='))).toBe(true);
    const start = store.requests.length;
    const engine = await openTestEngine({ trusted: true });
    await engine.runAll(strengthened.after);
    expect(await failureOf(engine, sum)).toBeDefined();
    expect(store.requests.length).toBe(start);
  });
});

describe('diff: credentials of the store', () => {
  it('credential-variable-changed: another variable may hold another key', async () => {
    const { store, lake } = await lakes();
    const [before, after] = ['${ONE}', '${TWO}'].map((key_id) => lake({ key_id }));
    const env = { ONE: 'key-one', TWO: 'key-two' };
    const asked = { before: { env }, after: { env } };
    const change = changedLake('credential-variable-changed', before ?? {}, after ?? {}, asked);
    const engine = await sessionAfter(change);
    const start = store.requests.length;
    await engine.runAll([...change.after, sum]);
    const used = store.requests.map(({ headers }) => headers.authorization ?? '');
    expect(used.slice(0, start).every((text) => text.includes('Credential=key-one/'))).toBe(true);
    expect(used.slice(start).every((text) => text.includes('Credential=key-two/'))).toBe(true);
    expect(used.length).toBeGreaterThan(start);
  });

  it('credential-added, credential-removed: it is sent, and sent no more', async () => {
    const { store, lake } = await lakes();
    const [without, withToken] = [lake(), lake({ secret_parameters: { session_token: 'token' } })];
    const added = changedLake('credential-added', without, withToken);
    const engine = await sessionAfter(added);
    const sent = () => store.requests.at(-1)?.headers['x-amz-security-token'];
    expect(sent()).toBe(undefined);
    await engine.runAll([...added.after, insert]);
    expect(sent()).toBe('token');
    await engine.runAll([...changedLake('credential-removed', withToken, without).after, insert]);
    expect(sent()).toBe(undefined);
  });

  it('secret-provider-changed, credential-source-changed: the machine must have them', async () => {
    const { store, lake } = await lakes();
    const from = (chain: string) => {
      const { key_id: _, secret: __, ...storage } = lake()['storage_backend'] as Table;
      const secret_parameters = { provider: 'credential_chain', chain };
      return { ...lake(), storage_backend: { ...storage, secret_parameters } };
    };
    const change = changedLake('secret-provider-changed', lake(), from('env'));
    const engine = await sessionAfter(change);
    await expect(engine.runAll(change.after)).rejects.toThrow('Secret Validation Failure');

    vi.stubEnv('AWS_ACCESS_KEY_ID', 'key-of-the-machine');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
    await engine.runAll([...change.after, sum]);
    const { authorization } = store.requests.at(-1)?.headers ?? {};
    expect(authorization).toContain('Credential=key-of-the-machine/');
    const source = changedLake('credential-source-changed', from('env'), from('config'));
    await expect(engine.runAll(source.after)).rejects.toThrow('Secret Validation Failure');
    expect(await valueOf(engine, sum)).toBe(4950);
  });
});
