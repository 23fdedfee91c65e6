import { describe, expect, it } from 'vitest';
import { attach, load } from '../../support/by-hand.js';
import { errorsOf, statementsOf } from '../../support/compile-lakes.js';
import { openTestEngine } from '../../support/engine.js';
import { freshFolder } from '../../support/folder.js';
import { localLake } from '../../support/local-lake.js';
import { cleanUp, fill, hasRows } from '../../support/numbers.js';

const lakes = (folder: string, one: string, two: string) => ({
  one: localLake({ alias: 'one', storage_backend: { type: 'local', path: `${folder}/${one}` } }),
  two: localLake({ alias: 'two', storage_backend: { type: 'local', path: `${folder}/${two}` } }),
});

describe('traps: two lakes in one folder', () => {
  it.each([
    ['the same', 'data', 'data'],
    ['inside it', 'data', 'data/two'],
  ])('%s: the clean-up of one deletes the files of the other', async (_, one, two) => {
    const folder = freshFolder();
    const engine = await openTestEngine();
    await engine.runAll([
      ...load('ducklake'),
      attach(`${folder}/one`, 'one', { data_path: `${folder}/${one}/` }),
      attach(`${folder}/two`, 'two', { data_path: `${folder}/${two}/` }),
      ...[fill('one'), fill('two'), cleanUp('one')],
    ]);
    expect([await hasRows(engine, 'one'), await hasRows(engine, 'two')]).toEqual([true, false]);
    expect(errorsOf(lakes(folder, one, two))).toEqual(['shared-data-path']);
  });

  it('beside each other, one a prefix of the other: both stay', async () => {
    const engine = await openTestEngine();
    await engine.runAll(statementsOf(lakes(freshFolder(), 'data', 'data2')));
    await engine.runAll([fill('one'), fill('two'), cleanUp('one'), cleanUp('two')]);
    expect([await hasRows(engine, 'one'), await hasRows(engine, 'two')]).toEqual([true, true]);
  });
});
