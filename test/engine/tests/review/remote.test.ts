import { readdirSync, rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assertionsOf, planOf, refutations, teardownOf } from '../../support/around.js';
import { isAtLeast } from '../../support/at-least.js';
import { attach, load } from '../../support/by-hand.js';
import { statementsOf, type Table } from '../../support/compile-lakes.js';
import { trusting } from '../../support/door/trust.js';
import { openTestEngine, type Engine } from '../../support/engine.js';
import { freshFolder } from '../../support/folder.js';
import { localLake } from '../../support/local-lake.js';
import { fill, hasRows } from '../../support/numbers.js';
import { freshPostgresCatalog } from '../../support/postgres-catalog.js';
import { lakeInBucket } from '../../support/published/in-bucket.js';
import { publishedSite } from '../../support/published/publish.js';
import { openReader } from '../../support/published/readers.js';
import { storeSecret, storeTable } from '../../support/store-table.js';

const kept = 'IF NOT EXISTS keeps what is attached; DETACH it and run the script again';
const bearer = 'secret-token';
const options = { attach_options: { read_only: true } };

/** A lake on a site that asks for a token. */
async function webLake(others: Table = {}) {
  const site = await publishedSite({}, { bearer });
  const credentials = { type: 'http', bearer_token: bearer, scope: `${site.url}/` };
  const catalog = { type: 'duckdb', uri: `${site.url}/lake.ducklake`, credentials };
  return { site, lake: { catalog, ...options, ...others } };
}

/** A lake in a bucket, of which only the catalog knows the data path. */
async function bucketLake(others: Table = {}) {
  const { bucket, catalog: uri, data } = await lakeInBucket();
  const storage = storeTable({ secret_name: 'own', scope: `s3://${bucket}/`, ...others });
  return { data, uri, lake: { catalog: { type: 'duckdb', uri }, storage, ...options } };
}

async function sessionWith(lake: Table, ...before: readonly string[]): Promise<Engine> {
  const engine = await openReader();
  await engine.runAll([...before, ...statementsOf({ lake })]);
  return engine;
}

const refutedIn = (engine: Engine, lake: Table) =>
  refutations(engine, assertionsOf(planOf({ lake })).after);

const notTaken = (what: string, name = 'own') =>
  `for ${what} DuckDB does not take the secret "${name}": its scope must cover the path, more closely than that of any other`;

describe.each([
  ['at a URL', webLake],
  ['in a bucket', bucketLake],
])('a lake %s', (_, make) => {
  it('is verified twice, taken out of the session, and comes back', async () => {
    const { lake } = await make();
    const plan = planOf({ lake });
    const engine = await openReader();
    const sessionOf = async () => [
      await engine.run('FROM duckdb_secrets() ORDER BY ALL'),
      await engine.run('SELECT database_name, path FROM duckdb_databases() ORDER BY ALL'),
    ];
    const before = await sessionOf();
    for (const round of [1, 2]) {
      for (const setup of [statementsOf({ lake }), statementsOf({ lake })]) {
        await engine.runAll(setup);
        expect(await refutedIn(engine, lake), String(round)).toEqual([]);
      }
      expect(await hasRows(engine, 'ducklake')).toBe(true);
      await engine.runAll(teardownOf(plan));
      expect(await sessionOf()).toEqual(before);
    }
  });
});

describe('of a lake that is there it is refuted', () => {
  it('that it is read only, where it was attached to be written', async () => {
    const folder = freshFolder();
    const made = localLake({}, folder);
    const engine = await openReader();
    await engine.runAll([...statementsOf({ made }), fill('ducklake')]);
    const lake = { metadata_backend: made['metadata_backend'], ...options };
    expect(await refutedIn(engine, lake)).toEqual([
      `the database "ducklake" can be written, and is to be read only: ${kept}`,
    ]);
  });

  it('that its catalog is at the URL, where another is', async () => {
    const [{ lake }, { lake: other }] = [await webLake(), await webLake()];
    const engine = await sessionWith(other);
    const { uri } = lake.catalog;
    expect((await refutedIn(engine, lake))[0]).toBe(
      `the database "ducklake" has another catalog than 'duckdb:${uri}': ${kept}`,
    );
  });

  it('that its secret opens the catalog and the data, where another does', async () => {
    const { lake, data, uri } = await bucketLake();
    const engine = await sessionWith(lake);
    await engine.run(storeSecret('other', { scope: uri }));
    expect(await refutedIn(engine, lake)).toEqual([notTaken(`'${uri}'`)]);
    await engine.runAll(['DROP SECRET other', storeSecret('other', { scope: data })]);
    expect(await refutedIn(engine, lake)).toEqual([
      notTaken('the data path that the catalog of "ducklake" names'),
    ]);
  });

  it('that its secret is for the data path, where the catalog names another bucket', async () => {
    const { lake, bucket } = { ...(await bucketLake()), bucket: 's3://elsewhere/' };
    const scope = [lake.catalog.uri, bucket];
    const engine = await sessionWith(lake);
    const asked = { ...lake, storage: { ...lake.storage, scope } };
    await engine.runAll(statementsOf({ asked }));
    const [said] = await refutedIn(engine, asked);
    expect(said).toBe(notTaken('the data path that the catalog of "ducklake" names'));
  });

  it('that its data can be read, in the words of the engine', async () => {
    const { site, lake } = await webLake();
    rmSync(`${site.folder}/data`, { recursive: true });
    const engine = await sessionWith(lake);
    const refuted = await refutedIn(engine, lake);
    expect(refuted).toHaveLength(1);
    expect(refuted[0]).toContain(`${site.url}/data/main/numbers/`);
    expect(refuted[0]).not.toContain(bearer);
  });
});

it('two secrets of one type, one for the catalog and one for the data, are told apart', async () => {
  const { bucket, catalog: uri, data } = await lakeInBucket();
  const credentials = storeTable({ secret_name: 'catalog' });
  const storage = storeTable({ secret_name: 'data', data_path: data });
  const lake = { catalog: { type: 'duckdb', uri, credentials }, storage, ...options };
  const engine = await sessionWith(lake);
  expect(await refutedIn(engine, lake)).toEqual([]);
  await engine.run(storeSecret('catalog', { scope: `s3://${bucket}/data/main/` }));
  expect(await refutedIn(engine, lake)).toEqual([notTaken(`'${uri}'`, 'catalog')]);
});

it.each([
  ['without a scope', '', 1],
  ['with one', ", SCOPE 'https://example.com/'", 0],
])('before the setup: an http secret %s', async (_, scope, refuted) => {
  const catalog = { type: 'duckdb', uri: 'https://example.com/a.ducklake', secret_name: 'named' };
  const engine = await openTestEngine({ trusted: true });
  await engine.runAll([
    ...load('httpfs'),
    `CREATE SECRET named (TYPE http, BEARER_TOKEN 'hunter2'${scope})`,
  ]);
  const said = await refutations(
    engine,
    assertionsOf(planOf({ lake: { catalog, ...options } })).before,
  );
  expect(said).toHaveLength(refuted);
  expect(said.join()).toMatch(/^$|^the secret "named" has no scope: /);
  expect(said.join()).not.toContain('hunter2');
});

describe('the first file that a catalog names is opened', () => {
  const { attach_options: readOnly } = options;

  it.each(['duckdb', 'sqlite', 'postgres'])('%s', async (type) => {
    const folder = freshFolder();
    const catalog =
      type === 'postgres'
        ? (await freshPostgresCatalog()).table
        : { type, uri: `${folder}/it's.${type}` };
    const lake = { ...localLake({}, folder), metadata_backend: catalog };
    const asked = {
      metadata_backend: catalog,
      alias: 'The "lake"',
      attach_options: { ...readOnly, metadata_catalog: 'its catalog' },
    };
    const maker = await openReader();
    await maker.runAll([...statementsOf({ lake }), 'CREATE TABLE empty (number INT)']);
    await maker.close();
    const empty = await sessionWith(asked);
    expect(await refutedIn(empty, asked)).toEqual([]);
    await empty.close();
    const writer = await openReader();
    const renamed = 'ALTER TABLE numbers RENAME TO renamed';
    await writer.runAll([...statementsOf({ lake }), fill('ducklake'), renamed]);
    await writer.close();
    const engine = await sessionWith(asked);
    expect(await refutedIn(engine, asked)).toEqual([]);
    const files = readdirSync(`${folder}/data`, { recursive: true, encoding: 'utf8' });
    const [file = ''] = files.filter((name) => name.endsWith('.parquet'));
    rmSync(`${folder}/data/${file}`);
    const refuted = await refutedIn(engine, asked);
    expect(refuted).toHaveLength(1);
    expect(refuted[0]).toMatch(
      /^a data file that the catalog of "The ""lake""" names is missing: /,
    );
  });

  it('where files were added under names that look like patterns', async () => {
    const folder = freshFolder();
    const lake = localLake({}, folder);
    const engine = await openReader();
    await engine.runAll([
      ...statementsOf({ lake }),
      `COPY (SELECT range AS number FROM range(100)) TO '${folder}/a[1].parquet'`,
      'CREATE TABLE numbers (number BIGINT)',
      `CALL ducklake_add_data_files('ducklake', 'numbers', '${folder}/a[[]1].parquet')`,
    ]);
    await engine.close();
    const asked = { ...lake, attach_options: readOnly };
    const reader = await sessionWith(asked);
    expect(await refutedIn(reader, asked)).toEqual([]);
  });

  if (isAtLeast('1.5.2'))
    it('of a lake that is not listed, with its secret', async () => {
      const { lake: shown, data } = await bucketLake();
      const lake = { ...shown, attach_options: { ...readOnly, hidden: true } };
      const engine = await sessionWith(lake);
      expect(await refutedIn(engine, lake)).toEqual([]);
      await engine.run(storeSecret('other', { scope: data }));
      expect(await refutedIn(engine, lake)).toEqual([
        notTaken('the data path that the catalog of "ducklake" names'),
      ]);
    });
});

it('a lake is attached to be read before others ask for it by hand', async () => {
  const { lake, site } = await webLake();
  const engine = await sessionWith(lake, ...trusting());
  await engine.run(attach(`duckdb:${site.url}/lake.ducklake`, 'ducklake', { read_only: true }));
  expect(await refutedIn(engine, lake)).toEqual([]);
});
