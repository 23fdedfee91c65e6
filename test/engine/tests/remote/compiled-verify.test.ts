import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CompileResult } from '../../../../src/index.js';
import { assertionsOf, refutations } from '../../support/around.js';
import type { Table } from '../../support/compile-lakes.js';
import { through } from '../../support/door/trust.js';
import { compiled, inlineStatements } from '../../support/emitted.js';
import type { Engine } from '../../support/engine.js';
import { existingLake, nobodysLake } from '../../support/existing-lake.js';
import { failureOf, fill } from '../../support/numbers.js';
import { freshBucket } from '../../support/object-store.js';
import { compiledLake } from '../../support/published/configured.js';
import { doorFor, lakeInBucket, secretOf } from '../../support/published/in-bucket.js';
import { publishedSite } from '../../support/published/publish.js';
import { openReader } from '../../support/published/readers.js';
import { quote } from '../../support/quote.js';
import { reach, storeSecret, storeTable } from '../../support/store-table.js';

/** What the assertions after the setup say, whether or not that went through. */
async function said(engine: Engine, result: CompileResult): Promise<string> {
  const plan = compiled(result);
  for (const { sql } of inlineStatements(plan)) await failureOf(engine, sql);
  return (await refutations(engine, assertionsOf(plan.plan).after)).join('\n');
}

const catalogAt = (uri: string, others: Table = {}) => ({
  catalog: { type: 'duckdb', uri, ...others },
});
const attach = (path: string, clauses = '') =>
  `ATTACH ${quote(`ducklake:duckdb:${path}`)} AS ducklake${clauses}`;

describe('remote: verify', () => {
  it('another lake under the alias', async () => {
    const [own, other] = [await publishedSite(), await publishedSite()];
    const engine = await openReader();
    await engine.run(attach(`${other.url}/lake.ducklake`, ' (READ_ONLY)'));
    const result = compiledLake(catalogAt(`${own.url}/lake.ducklake`));
    expect(await said(engine, result)).toContain('has another catalog than');
  });

  it('the lake, attached by hand to be written', async () => {
    const { url } = await publishedSite();
    const engine = await openReader();
    await engine.run(attach(`${url}/lake.ducklake`));
    const result = compiledLake(catalogAt(`${url}/lake.ducklake`));
    expect(await said(engine, result)).toContain('can be written, and is to be read only');
  });

  it('a file that the catalog names and nobody has', async () => {
    const site = await publishedSite();
    const result = compiledLake(catalogAt(`${site.url}/lake.ducklake`));
    expect(await said(await openReader(), result)).toBe('');
    rmSync(`${site.folder}/data`, { recursive: true });
    expect(await said(await openReader(), result)).toMatch(/404/);
  });

  it.each<[string, readonly string[], Table]>([
    ['without files', ['CREATE TABLE lake.none (i INTEGER)'], {}],
    ['without tables', [], {}],
    ['with files that a snapshot no longer has', [fill('lake'), 'DROP TABLE lake.numbers'], {}],
    ['of encrypted files', [fill('lake')], { encrypted: true }],
    [
      'of a schema and a table in quotes',
      [
        'CREATE SCHEMA lake."my ""schema"";"',
        'CREATE TABLE lake."my ""schema"";"."it\'s *?[a] table" AS FROM range(100)',
      ],
      {},
    ],
  ])('holds for a lake %s', async (_, statements, options) => {
    const lake = await nobodysLake('duckdb');
    const engine = await openReader();
    const made = { data_path: lake.data, ...options };
    await engine.runAll([...lake.opened(made), ...statements, 'DETACH lake']);
    const attach_options = { read_only: true };
    const result = compiledLake({ catalog: lake.table, attach_options });
    expect(await said(engine, result)).toBe('');
  });

  it('a token that opens the catalog and not the data', async () => {
    const site = await publishedSite({}, { bearer: 'secret-token' });
    const uri = `${site.url}/lake.ducklake`;
    const credentials = { type: 'http', bearer_token: '${TOKEN}' };
    const result = compiledLake(catalogAt(uri, { credentials }), { TOKEN: 'secret-token' });
    const message = await said(await openReader(), result);
    expect(message).toMatch(/Error: HTTP.*\/data\/main\/numbers\//);
    expect(message).not.toContain('secret-token');
  });

  it('a scope that misses the data which only the catalog knows', async () => {
    const bucket = await freshBucket();
    const data = `s3://${bucket}/data/`;
    const secret = storeSecret('maker', { scope: data });
    const { table } = await existingLake('sqlite', { data, secret });
    const door = await doorFor(bucket, {});
    const lake = (scope: string) =>
      compiledLake({
        catalog: table,
        storage: storeTable({ scope }),
        attach_options: { read_only: true },
      });
    const missed = 'for the data path that the catalog of "ducklake" names DuckDB does not take';
    expect(await said(await openReader(), lake(data))).toBe('');
    const engine = await openReader();
    await engine.runAll(through(door.address));
    expect(await said(engine, lake(`s3://${bucket}/elsewhere/`))).toContain(missed);
  });

  it('another secret that takes the catalog, or the data', async () => {
    const { bucket, catalog, data } = await lakeInBucket();
    const door = await doorFor(bucket, { reader: [''] });
    const storage = {
      ...{ ...reach, endpoint: door.address, type: 's3', bucket, prefix: 'data' },
      ...{ key_id: 'reader', secret: '${READER}' },
    };
    const lake = { ...catalogAt(catalog), storage };
    const result = compiledLake(lake, { READER: secretOf('reader') });
    expect(await said(await openReader(), result)).toBe('');
    for (const [scope, path] of [
      [catalog, catalog],
      [`${data}main/`, undefined],
      [data, data],
    ] as const) {
      const engine = await openReader();
      // Of two scopes that are alike the first name wins.
      await engine.run(storeSecret('a-capturer', { scope }));
      const message = await said(engine, result);
      if (path === undefined) expect(message).toBe('');
      else expect(message).toContain(`for '${path}' DuckDB does not take the secret`);
    }
  });
});
