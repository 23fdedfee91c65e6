import { describe, expect, it } from 'vitest';
import { codesIn, type Table } from '../../support/compile-lakes.js';
import type { Door } from '../../support/door/door.js';
import { compiledLake, proveRead } from '../../support/published/configured.js';
import { storeSecret } from '../../support/store-table.js';
import { doorFor, lakeInBucket, secretOf } from '../../support/published/in-bucket.js';

/** How a lake is one of the identities of a door. */
const as = (name: string, { address }: Door, others: Table = {}): Table => ({
  type: 's3',
  key_id: name,
  secret: `\${${name.toUpperCase()}}`,
  ...{ region: 'us-east-1', endpoint: address, use_ssl: false, url_style: 'path' },
  ...others,
});

const env = { READER: secretOf('reader'), LIBRARIAN: secretOf('librarian') };

const catalogAt = (uri: string, others: Table = {}) => ({
  catalog: { type: 'duckdb', uri, ...others },
});

const refused = ({ visits }: Door) => visits.flatMap((visit) => visit.refused ?? []);
const keysOf = ({ visits }: Door, place: RegExp) =>
  new Set(visits.filter(({ url }) => place.test(url)).map(({ keyId }) => keyId));

describe('remote: a lake in a bucket, compiled', () => {
  it.each([
    ['s3', 's3', 's3'],
    ['s3', 's3', 's3a'],
    ['s3', 's3', 's3n'],
    ['gcs', 'gs', 'gs'],
    ['gcs', 'gs', 'gcs'],
    ['r2', 'r2', 'r2'],
  ])(
    '%s: the secret of the data, at %s://, opens the catalog at %s://',
    async (type, dataScheme, scheme) => {
      const { bucket, catalog } = await lakeInBucket({ type, dataScheme, scheme });
      const door = await doorFor(bucket, { reader: ['data/', 'lake.ducklake'] });
      const storage = as('reader', door, { type, bucket, prefix: 'data' });
      const result = compiledLake({ ...catalogAt(catalog), storage }, env);
      expect(codesIn(result)).toContain('implied-read-only');
      await proveRead(result, { settings: [] });
      expect(refused(door)).toEqual([]);
      expect(keysOf(door, /./)).toEqual(new Set(['reader']));
    },
  );

  it('two identities: one for the catalog, one for the data', async () => {
    const { bucket, catalog } = await lakeInBucket();
    const door = await doorFor(bucket, { librarian: ['lake.ducklake'], reader: ['data/'] });
    const credentials = as('librarian', door);
    for (const place of [{ bucket, prefix: 'data' }, { scope: `s3://${bucket}/data/` }]) {
      const storage = as('reader', door, place);
      const lake = { ...catalogAt(catalog, { credentials }), storage };
      await proveRead(compiledLake(lake, env), { settings: [] });
    }
    expect(refused(door)).toEqual([]);
    expect(keysOf(door, /lake\.ducklake/)).toEqual(new Set(['librarian']));
    expect(keysOf(door, /data/)).toEqual(new Set(['reader']));
  });

  it('the data path unsaid: one table opens both by its scopes', async () => {
    const { bucket, catalog, data } = await lakeInBucket();
    const door = await doorFor(bucket, { reader: ['data/', 'lake.ducklake'] });
    const opening = as('reader', door, { scope: [data, catalog] });
    const lakes = [
      catalogAt(catalog, { credentials: opening }),
      { ...catalogAt(catalog), storage: opening },
    ];
    for (const lake of lakes) await proveRead(compiledLake(lake, env), { settings: [] });
    expect(refused(door)).toEqual([]);
  });

  it('a secret that somebody else made, for both', async () => {
    const { bucket, catalog } = await lakeInBucket();
    const made = storeSecret('theirs', { scope: `s3://${bucket}/` });
    const lake = catalogAt(catalog, { secret_name: 'theirs' });
    await proveRead(compiledLake(lake), { settings: ['LOAD httpfs', made] });
    await expect(proveRead(compiledLake(lake), { settings: [] })).rejects.toThrow(/theirs/);
  });

  it('a scope that misses the catalog does not compile', async () => {
    const { bucket, catalog, data } = await lakeInBucket();
    const door = await doorFor(bucket, { reader: [''] });
    const missing = as('reader', door, { scope: data });
    const lakes = [
      catalogAt(catalog, { credentials: missing }),
      { ...catalogAt(catalog), storage: missing },
    ];
    for (const lake of lakes)
      expect(codesIn(compiledLake(lake, env))).toContain('scope-not-covering');
  });

  it.each([
    ['a key that may not', 'stranger', env.READER],
    ['a wrong secret', 'reader', 'another secret'],
  ])('%s: it does not exist, and no secret is shown', async (_, name, value) => {
    const { bucket, catalog } = await lakeInBucket();
    const door = await doorFor(bucket, { reader: [''] });
    const storage = as(name, door, { bucket, prefix: 'data' });
    const result = compiledLake(
      { ...catalogAt(catalog), storage },
      { [name.toUpperCase()]: value },
    );
    const said = await proveRead(result, { settings: [] }).then(() => 'none', String);
    expect(said).toContain('database does not exist');
    expect(said).not.toMatch(/secret/);
  });
});
