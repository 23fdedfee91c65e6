import { describe, expect, it } from 'vitest';
import type { Engine } from '../../support/engine.js';
import { failureOf } from '../../support/numbers.js';
import { lakeInBucket } from '../../support/published/in-bucket.js';
import { publishedSite } from '../../support/published/publish.js';
import { attachThere, openReader, sumIn, whole } from '../../support/published/readers.js';
import { storeSecret } from '../../support/store-table.js';

const insert = 'INSERT INTO lake.main.numbers SELECT range FROM range(50)';
const reAttach = 'already attached in READ_WRITE mode';

async function isReadOnly(engine: Engine): Promise<unknown> {
  const query = "SELECT readonly FROM duckdb_databases() WHERE database_name = 'lake'";
  return (await engine.run(query))[0]?.['readonly'];
}

/** A catalog on the web or in a bucket, and an engine that can read it. */
const places = {
  https: async () => {
    const { url } = await publishedSite();
    return { engine: await openReader(), catalog: `${url}/lake.ducklake` };
  },
  s3: async () => {
    const { bucket, catalog } = await lakeInBucket();
    const engine = await openReader();
    await engine.run(storeSecret('reader', { scope: `s3://${bucket}/` }));
    return { engine, catalog };
  },
};

describe.each(Object.entries(places))('remote: read-only over %s', (scheme, place) => {
  it('written out, it shows, and every write is refused at once', async () => {
    const { engine, catalog } = await place();
    const attached = attachThere(`duckdb:${catalog}`);
    await engine.runAll([attached, attached, attachThere(`duckdb:${catalog}`, '')]);
    expect(await isReadOnly(engine)).toBe(true);
    expect(await failureOf(engine, insert)).toContain('"lake" which is attached in read-only mode');
    expect(await engine.run(sumIn('lake'))).toEqual(whole);
  });

  it('unsaid, it does not show, and a write fails late', async () => {
    const { engine, catalog } = await place();
    await engine.run(attachThere(`duckdb:${catalog}`, ''));
    expect(await isReadOnly(engine)).toBe(false);
    expect(await failureOf(engine, attachThere(`duckdb:${catalog}`))).toContain(reAttach);
    expect(await failureOf(engine, insert)).toMatch(/commit|DirectoryExists/);
    expect(await engine.run(sumIn('lake'))).toEqual(whole);
  });

  it('unsaid, and without the type before the URL, it is so by itself', async () => {
    const { engine, catalog } = await place();
    await engine.runAll([attachThere(catalog, ''), attachThere(catalog)]);
    expect(await isReadOnly(engine)).toBe(true);
  });

  it('denied: over the web ATTACH passes all the same, in a bucket it does not', async () => {
    const { engine, catalog } = await place();
    const failure = await failureOf(engine, attachThere(`duckdb:${catalog}`, 'READ_ONLY false'));
    if (scheme === 's3') {
      expect(failure).toContain('Cannot open an HTTP file for both reading and writing');
      return;
    }
    expect(failure).toBeUndefined();
    const made = await failureOf(engine, 'CREATE TABLE lake.t (i INTEGER)');
    expect(made).toContain('Writing to HTTP files not implemented');
  });

  it.each(['', 'CREATE_IF_NOT_EXISTS false', "SNAPSHOT_TIME '2999-01-01'"])(
    'not there (%s): it is not made',
    async (clauses) => {
      const { engine, catalog } = await place();
      const failure = await failureOf(engine, attachThere(`duckdb:${catalog}.no`, clauses));
      expect(failure).toContain('in read-only mode: database does not exist');
    },
  );
});
