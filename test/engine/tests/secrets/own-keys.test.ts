import { describe, expect, it } from 'vitest';
import { quoteName } from '../../support/by-hand.js';
import { statementsOf, type Table } from '../../support/compile-lakes.js';
import { openTestDoor, type Door } from '../../support/door/door.js';
import { openTestEngine } from '../../support/engine.js';
import { freshFolder } from '../../support/folder.js';
import { failureOf, fill } from '../../support/numbers.js';
import { freshBucket } from '../../support/object-store.js';
import { runInOtherProcess } from '../../support/other-process.js';
import { quote } from '../../support/quote.js';
import { reach } from '../../support/store-table.js';

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

const secretOf = { one: 'secret-one', two: 'secret-two' };

/** A door at which each of two is let into its own place, and into no other. */
function openDoorOfTwo(one: Place, two: Place): Promise<Door> {
  const within = ({ bucket, prefix }: Place) => [`${bucket}/${prefix}/`];
  return openTestDoor({
    identities: {
      'key-one': { secret: secretOf.one, places: within(one) },
      'key-two': { secret: secretOf.two, places: within(two) },
    },
    regions: [reach.region],
  });
}

const refusals = ({ visits }: Door) => visits.flatMap(({ refused }) => refused ?? []);

interface Lakes {
  readonly type: string;
  readonly folder: string;
  readonly door: Door;
}

function lakeAt(
  { type, folder, door }: Lakes,
  name: keyof typeof secretOf,
  place: Place,
  storage: Table = {},
): Table {
  const own = { key_id: `key-${name}`, secret: secretOf[name], endpoint: door.address };
  return {
    alias: name,
    metadata_backend: { type: 'duckdb', uri: `${folder}/${name}.ducklake` },
    storage_backend: { type, ...reach, ...own, ...place, ...storage },
  };
}

const names = ['one', 'two'] as const;
const sum = (name: string) => `SELECT sum(number)::INT AS sum FROM ${quoteName(name)}.numbers`;

/** All that needs the keys: writing, reading, and looking for what is left over. */
const use = names.flatMap((name) => [
  fill(name),
  `DELETE FROM ${quoteName(name)}.numbers WHERE number < 20`,
  `CALL ducklake_delete_orphaned_files(${quote(name)}, cleanup_all => true)`,
  sum(name),
]);

describe.each(Object.keys(schemes))('secrets: two %s lakes, each with its own keys', (type) => {
  it.each(twins)('%s', async (kind) => {
    const [one, two] = (await twinPlaces())[kind];
    const lakes = { type, folder: freshFolder(), door: await openDoorOfTwo(one, two) };
    const both = statementsOf({ one: lakeAt(lakes, 'one', one), two: lakeAt(lakes, 'two', two) });
    await runInOtherProcess([...both, ...use]);
    const read = await runInOtherProcess([...both, ...names.map(sum)]);
    expect(read.slice(-2)).toEqual([[{ sum: 4760 }], [{ sum: 4760 }]]);
    expect(refusals(lakes.door)).toEqual([]);
    expect(new Set(lakes.door.visits.map(({ keyId }) => keyId))).toEqual(
      new Set(['key-one', 'key-two']),
    );
  });

  it.each(twins)('%s: the server refuses what a wider scope sends it', async (kind) => {
    const [one, two] = (await twinPlaces())[kind];
    const lakes = { type, folder: freshFolder(), door: await openDoorOfTwo(one, two) };
    const shorter = pathOf(type, one).replace(kind === 'buckets' ? /\/data\/$/ : /\/$/, '');
    const widened = statementsOf({ one: lakeAt(lakes, 'one', one) }).map((sql) =>
      sql.startsWith('CREATE') ? sql.replace(quote(pathOf(type, one)), quote(shorter)) : sql,
    );
    const attach = `ATTACH ${quote(`ducklake:duckdb:${lakes.folder}/two`)} AS two (DATA_PATH ${quote(pathOf(type, two))})`;
    const engine = await openTestEngine();
    await engine.runAll([...widened, attach]);
    expect(await failureOf(engine, fill('one'))).toBeUndefined();
    expect(await failureOf(engine, fill('two'))).toContain('403');
    expect(new Set(refusals(lakes.door))).toEqual(new Set(['AccessDenied']));

    const safe = await openTestEngine();
    await safe.runAll(statementsOf({ one: lakeAt(lakes, 'one', one) }));
    const found = `which_secret(${quote(pathOf(type, two))}, ${quote(type)})`;
    expect(await safe.run(`SELECT name FROM ${found}`)).toEqual([]);
  });
});
