import { describe, expect, it } from 'vitest';
import { statementsOf, type Table } from '../../support/compile-lakes.js';
import { openTestEngine, type Engine } from '../../support/engine.js';
import { freshFolder } from '../../support/folder.js';
import { freshBucket } from '../../support/object-store.js';
import { quote } from '../../support/quote.js';
import { recordingStore, type RecordingStore } from '../../support/recording-store.js';
import { storeSecret, storeTable } from '../../support/store-table.js';

const twins = ['buckets', 'folders'] as const;

interface Place {
  readonly bucket: string;
  readonly prefix: string;
}

/** Two places of which one is, as text, a prefix of the other. */
async function twinPlaces(): Promise<Record<(typeof twins)[number], readonly [Place, Place]>> {
  const bucket = await freshBucket();
  const longer = await freshBucket(`${bucket}2`);
  return {
    buckets: [
      { bucket, prefix: 'data' },
      { bucket: longer, prefix: 'data' },
    ],
    folders: [
      { bucket, prefix: 'lake' },
      { bucket, prefix: 'lake2' },
    ],
  };
}

const schemes: Readonly<Record<string, string>> = { s3: 's3', r2: 'r2', gcs: 'gs' };

const pathOf = (type: string, { bucket, prefix }: Place) =>
  `${schemes[type] ?? ''}://${bucket}/${prefix}/`;

/** The keys with which anything was asked for below each place. */
function keysBy({ calls }: Pick<RecordingStore, 'calls'>, places: readonly Place[]) {
  return places.map(({ bucket, prefix }) => {
    const below = calls.filter(({ path }) => path.startsWith(`/${bucket}/${prefix}/`));
    return [...new Set(below.map(({ keyId }) => keyId))];
  });
}

async function fillBoth(engine: Engine): Promise<void> {
  for (const lake of ['one', 'two']) {
    await engine.runAll([
      `CREATE TABLE "${lake}".numbers AS SELECT range AS number FROM range(100)`,
      `DELETE FROM "${lake}".numbers WHERE number < 20`,
      `SELECT count(*) FROM "${lake}".numbers`,
    ]);
  }
}

const lakeAt = (type: string, folder: string, alias: string, place: Place, own: Table): Table => ({
  alias,
  metadata_backend: { type: 'duckdb', uri: `${folder}/${alias}.ducklake` },
  storage_backend: storeTable({ type, ...own, ...place }),
});

describe.each(Object.keys(schemes))('secrets: two %s lakes, each with its own keys', (type) => {
  it.each(twins)('%s', async (kind) => {
    const { endpoint, ...store } = await recordingStore();
    const [one, two] = (await twinPlaces())[kind];
    const folder = freshFolder();
    const engine = await openTestEngine();
    await engine.runAll(
      statementsOf({
        one: lakeAt(type, folder, 'one', one, { key_id: 'key-one', endpoint }),
        two: lakeAt(type, folder, 'two', two, { key_id: 'key-two', endpoint }),
      }),
    );
    for (const [name, place] of Object.entries({ one, two })) {
      const found = `which_secret(${quote(`${pathOf(type, place)}main/x`)}, ${quote(type)})`;
      const answer = [{ name: `lakeplan_storage_${name}` }];
      expect(await engine.run(`SELECT name FROM ${found}`)).toEqual(answer);
    }
    await fillBoth(engine);
    expect(keysBy(store, [one, two])).toEqual([['key-one'], ['key-two']]);
    const others = store.calls.filter(({ keyId }) => keyId !== 'key-one' && keyId !== 'key-two');
    expect(others).toEqual([]);
  });
});

describe('secrets: a scope without its last slash', () => {
  it.each(twins)('%s: serves the other lake too', async (kind) => {
    const store = await recordingStore();
    const [one, two] = (await twinPlaces())[kind];
    const folder = freshFolder();
    const attach = (name: string, place: Place) =>
      `ATTACH ${quote(`ducklake:duckdb:${folder}/${name}`)} AS ${name} (DATA_PATH ${quote(pathOf('s3', place))})`;
    const scope = pathOf('s3', one).replace(kind === 'buckets' ? /\/data\/$/ : /\/$/, '');
    const own = { key_id: 'key-one', endpoint: store.endpoint };
    const engine = await openTestEngine();
    await engine.runAll([
      ...['LOAD ducklake', 'LOAD httpfs', storeSecret('one', { ...own, scope })],
      ...[attach('one', one), attach('two', two)],
    ]);
    await fillBoth(engine);
    expect(keysBy(store, [one, two])).toEqual([['key-one'], ['key-one']]);

    const safe = await openTestEngine();
    await safe.runAll(statementsOf({ one: lakeAt('s3', folder, 'safe', one, own) }));
    const found = `which_secret(${quote(pathOf('s3', two))}, 's3')`;
    expect(await safe.run(`SELECT name FROM ${found}`)).toEqual([]);
  });
});
