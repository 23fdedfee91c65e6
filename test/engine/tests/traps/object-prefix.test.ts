import { describe, expect, it } from 'vitest';
import { isAtLeast } from '../../support/at-least.js';
import { attach, load } from '../../support/by-hand.js';
import { codesOf, errorsOf, statementsOfLake, type Table } from '../../support/compile-lakes.js';
import { openTestDoor } from '../../support/door/door.js';
import { openTestEngine, type Engine } from '../../support/engine.js';
import { line } from '../../support/environment.js';
import { freshFolder } from '../../support/folder.js';
import { localLake } from '../../support/local-lake.js';
import { cleanUp, failureOf, fill, hasRows } from '../../support/numbers.js';
import { freshBucket, listObjects } from '../../support/object-store.js';
import { keys, reach, storeSecret, storeTable } from '../../support/store-table.js';

const both = ['1.4', '1.5'];

const lakeAt = (bucket: string, prefix: string, lake: Table = {}) =>
  localLake({ storage_backend: storeTable({ bucket, prefix }), ...lake });

async function openByHand(
  bucket: string,
  data_path: string,
  endpoint = reach.endpoint,
): Promise<Engine> {
  const engine = await openTestEngine();
  await engine.runAll([
    ...[...load('ducklake', 'httpfs'), storeSecret('s', { endpoint, scope: `s3://${bucket}/` })],
    attach(`${freshFolder()}/catalog`, 'lake', { data_path }),
  ]);
  return engine;
}

/** Changes rows, so that there are files of deleted ones too, and cleans up. */
async function survives(engine: Engine, alias: string): Promise<boolean> {
  await engine.run(fill(alias));
  await engine.run(`UPDATE "${alias}".main.numbers SET number = number WHERE number < 50`);
  await engine.run(cleanUp(alias));
  return hasRows(engine, alias);
}

/** A prefix, the versions it does not work with, and what lakeplan says of it. */
const broken = [
  ['a?b', both, 'glob-in-path'],
  ['a[b', ['1.4'], 'glob-in-path'],
  ['a\\b', ['1.4'], 'backslash-in-path'],
  ['a\nb', both, 'control-character'],
] as const;

const plain = [
  ...['a*b', '{a,b}', 'a#b', 'a%20b', 'a%zb', 'a b', 'a+b', 'a&b', "it's", 'q"q', 'a;b', 'a:b'],
  ...['a@b', 'a=b', '日本', '😀', 'x'.repeat(300), 'a//b'],
];

describe('traps: prefixes in a bucket', () => {
  it.each(broken)('%j does not work', async (prefix, harms, code) => {
    const bucket = await freshBucket();
    const engine = await openByHand(bucket, `s3://${bucket}/${prefix}/`);
    const works = await survives(engine, 'lake').catch(() => false);
    expect(works).toBe(!(harms as readonly string[]).includes(line));
    expect(errorsOf({ lake: lakeAt(bucket, prefix) })).toEqual([code]);
  });

  it.each([
    ['a/./b', 'a/b'],
    ['a/../b', 'b'],
  ])('%s: 1.5 signs for one place and asks for another', async (prefix, folded) => {
    const bucket = await freshBucket();
    const identities = { [keys.key_id]: { secret: keys.secret, places: [`${bucket}/`] } };
    const door = await openTestDoor({ identities });
    const engine = await openByHand(bucket, `s3://${bucket}/${prefix}/`, door.address);
    const isFolded = isAtLeast('1.5.0');
    const refused = isFolded ? /403/ : /^$/;
    expect((await failureOf(engine, fill('lake'))) ?? '').toMatch(refused);
    const [visit] = door.visits;
    expect(visit?.url).toContain(`/${bucket}/${isFolded ? folded : prefix}/main/`);
    expect(visit?.refused).toBe(isFolded ? 'SignatureDoesNotMatch' : undefined);
    expect(errorsOf({ lake: lakeAt(bucket, prefix) })).toEqual(['dot-segment']);
  });

  it('every other text stays as it is', async () => {
    const bucket = await freshBucket();
    const engine = await openTestEngine();
    for (const prefix of plain) {
      await engine.runAll(statementsOfLake(lakeAt(bucket, prefix)));
      expect(await survives(engine, 'ducklake'), prefix).toBe(true);
      expect(await listObjects(bucket, `${prefix}/`), prefix).not.toEqual([]);
      await engine.runAll(['USE memory', 'DETACH ducklake']);
    }
  });

  it('none: the clean-up takes every other object for an orphan', async () => {
    const bucket = await freshBucket();
    const other = await openByHand(bucket, `s3://${bucket}/other/`);
    await other.run(fill('lake'));
    const engine = await openByHand(bucket, `s3://${bucket}/`);
    await engine.runAll([fill('lake'), cleanUp('lake')]);
    expect(await hasRows(other, 'lake')).toBe(false);
    expect(codesOf({ lake: lakeAt(bucket, '') })).toContain('bucket-root');
  });

  it('with or without a slash at the end: one lake', async () => {
    const bucket = await freshBucket();
    const engine = await openTestEngine();
    const first = lakeAt(bucket, 'data');
    await engine.runAll([
      ...statementsOfLake(first),
      fill('ducklake'),
      'USE memory',
      'DETACH ducklake',
    ]);
    const spellings = [{ prefix: 'data/' }, { prefix: '/data//' }];
    for (const { prefix } of spellings) {
      const again = { ...first, storage_backend: storeTable({ bucket, prefix }) };
      await engine.runAll(statementsOfLake(again));
      expect(await hasRows(engine, 'ducklake')).toBe(true);
      await engine.runAll(['USE memory', 'DETACH ducklake']);
    }
    expect(await failureOf(engine, 'FROM ducklake.main.numbers')).toBeDefined();
  });
});
