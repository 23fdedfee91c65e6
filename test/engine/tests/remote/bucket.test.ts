import { describe, expect, it } from 'vitest';
import type { Door } from '../../support/door/door.js';
import { doorFor, lakeInBucket, secretOf } from '../../support/published/in-bucket.js';
import {
  asked,
  attachThere,
  openReader,
  refusal,
  sumIn,
  whole,
} from '../../support/published/readers.js';
import { through } from '../../support/door/trust.js';
import { failureOf } from '../../support/numbers.js';
import { quote } from '../../support/quote.js';

/** A secret for one of the door's identities, which is its name too. */
function secret(name: string, { address }: Door, scopes: readonly string[], others = ''): string {
  const list = scopes.map((scope) => quote(scope)).join(', ');
  return `CREATE SECRET "${name}" (TYPE s3, KEY_ID ${quote(name)}, SECRET ${quote(secretOf(name))},
    REGION 'us-east-1', ENDPOINT ${quote(address)}, USE_SSL false, URL_STYLE 'path', SCOPE [${list}]${others})`;
}

const refused = ({ visits }: Door) => [...new Set(visits.flatMap((visit) => visit.refused ?? []))];
const keysOf = ({ visits }: Door, place: RegExp) => [
  ...new Set(visits.filter(({ url }) => place.test(url)).map(({ keyId }) => keyId)),
];

describe('remote: a catalog in a bucket', () => {
  it.each([
    ['s3', 's3', 's3'],
    ['s3', 's3', 's3a'],
    ['s3', 's3', 's3n'],
    ['gcs', 'gs', 'gs'],
    ['gcs', 'gs', 'gcs'],
    ['r2', 'r2', 'r2'],
  ])(
    '%s: one secret for data at %s:// and the catalog at %s://',
    async (type, dataScheme, scheme) => {
      const { bucket, catalog, data } = await lakeInBucket({ type, dataScheme, scheme });
      const door = await doorFor(bucket, { reader: ['data/', 'lake.ducklake'] });
      const own = secret('reader', door, [data, catalog]).replace('TYPE s3', `TYPE ${type}`);
      const attached = attachThere(`duckdb:${catalog}`);
      expect(await asked([own, attached, attached, sumIn('lake')])).toEqual(whole);
      expect(refused(door)).toEqual([]);
      expect(keysOf(door, /lake\.ducklake\.wal$/)).toEqual(['reader']);
      const readonly = "SELECT readonly FROM duckdb_databases() WHERE database_name = 'lake'";
      expect(await asked([own, attached, readonly])).toEqual([{ readonly: true }]);
    },
  );

  it('one identity for the catalog, one for the data', async () => {
    const { bucket, catalog, data } = await lakeInBucket();
    const door = await doorFor(bucket, { librarian: ['lake.ducklake'], reader: ['data/'] });
    const secrets = [secret('librarian', door, [catalog]), secret('reader', door, [data])];
    expect(await asked([...secrets, attachThere(`duckdb:${catalog}`), sumIn('lake')])).toEqual(
      whole,
    );
    expect(refused(door)).toEqual([]);
    expect(keysOf(door, /lake\.ducklake/)).toEqual(['librarian']);
    expect(keysOf(door, /data/)).toEqual(['reader']);
  });

  it('a scope that misses the data: ATTACH passes, the rows are refused', async () => {
    const { bucket, catalog } = await lakeInBucket();
    const door = await doorFor(bucket, { reader: [''] });
    const engine = await openReader();
    const statements = [secret('reader', door, [catalog]), attachThere(`duckdb:${catalog}`)];
    await engine.runAll([...through(door.address), ...statements]);
    expect(await failureOf(engine, sumIn('lake'))).toContain(`${bucket}.s3.amazonaws.com`);
    expect(keysOf(door, /data/)).toEqual([undefined]);
  });

  it.each<[string, (door: Door, catalog: string, data: string) => readonly string[]]>([
    ['a scope that misses it', (door, _, data) => [secret('reader', door, [data])]],
    ['an identity that may not', (door, catalog) => [secret('stranger', door, [catalog])]],
    [
      'a wrong secret',
      (door, catalog) => [
        secret('reader', door, [catalog]).replace(secretOf('reader'), 'another secret'),
      ],
    ],
    ['no such file', (door, catalog) => [secret('reader', door, [catalog])]],
  ])('%s: the same is said, and no secret', async (what, secrets) => {
    const { bucket, catalog, data } = await lakeInBucket();
    const door = await doorFor(bucket, { reader: [''], stranger: ['elsewhere/'] });
    const missing = what === 'no such file' ? `${catalog}.not-there` : catalog;
    const said = await refusal([
      ...through(door.address),
      ...secrets(door, missing, data),
      attachThere(`duckdb:${missing}`),
    ]);
    expect(said).toContain(`"${missing}" in read-only mode: database does not exist`);
    expect(said).not.toMatch(/secret/);
  });
});
