import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { attach, load } from '../../support/by-hand.js';
import { errorsOf, type Table } from '../../support/compile-lakes.js';
import { openTestEngine } from '../../support/engine.js';
import { freshFolder } from '../../support/folder.js';
import { localLake } from '../../support/local-lake.js';
import { failureOf, fill } from '../../support/numbers.js';

const withOptions = (attach_options: Table) => ({ lake: localLake({ attach_options }) });

async function openLoaded() {
  const engine = await openTestEngine();
  await engine.runAll(load('ducklake'));
  return engine;
}

describe('traps: options of ATTACH', () => {
  it('an option twice, in another case: the last wins', async () => {
    const folder = freshFolder();
    const engine = await openLoaded();
    const options = { DATA_PATH: `${folder}/asked/`, data_path: `${folder}/other/` };
    await engine.runAll([attach(`${folder}/catalog`, 'lake', options), fill('lake')]);
    expect([existsSync(`${folder}/asked`), existsSync(`${folder}/other`)]).toEqual([false, true]);
    expect(errorsOf(withOptions({ READ_ONLY: true, read_only: false }))).toEqual(['duplicate-key']);
  });

  it('metadata_path: the catalog is another', async () => {
    const folder = freshFolder();
    const engine = await openLoaded();
    const options = { data_path: `${folder}/data/`, metadata_path: `${folder}/other` };
    await engine.runAll([attach(`${folder}/asked`, 'lake', options), fill('lake')]);
    expect([existsSync(`${folder}/asked`), existsSync(`${folder}/other`)]).toEqual([false, true]);
    expect(errorsOf(withOptions({ metadata_path: '/x' }))).toEqual(['misplaced-attach-option']);
  });

  it('data_path: the next session is refused', async () => {
    const folder = freshFolder();
    const attachAt = (path: string) => attach(`${folder}/catalog`, 'lake', { data_path: path });
    const engine = await openLoaded();
    await engine.runAll([attachAt(`${folder}/option/`), 'DETACH lake']);
    expect(await failureOf(engine, attachAt(`${folder}/table/`))).toContain('does not match');
    expect(errorsOf(withOptions({ data_path: '/x/' }))).toEqual(['misplaced-attach-option']);
  });

  it.each([
    ['two snapshots', { snapshot_version: 1, snapshot_time: '2999-01-01' }],
    ['a snapshot to write to', { snapshot_version: 1, read_only: false }],
    ['a snapshot to write to, in other words', { snapshot_version: 1, read_write: true }],
  ])('%s: ATTACH fails', async (_, options) => {
    const folder = freshFolder();
    const engine = await openLoaded();
    const first = attach(`${folder}/catalog`, 'lake', { data_path: `${folder}/data/` });
    await engine.runAll([first, fill('lake'), 'DETACH lake']);
    expect(await failureOf(engine, attach(`${folder}/catalog`, 'lake', options))).toBeDefined();
    expect(errorsOf(withOptions(options))).toEqual(['conflicting-keys']);
  });

  it.each(['data_inlining_row_limit', 'snapshot_version'])(
    '%s below 0: ATTACH fails',
    async (name) => {
      const folder = freshFolder();
      const engine = await openLoaded();
      const byHand = attach(`${folder}/catalog`, 'lake', { data_path: `${folder}/`, [name]: -1 });
      expect(await failureOf(engine, byHand)).toContain('out of range');
      expect(errorsOf(withOptions({ [name]: -1 }))).toEqual(['negative-number']);
    },
  );

  it.each(['encrypted', 'override_data_path'])('%s as text: ATTACH fails', async (name) => {
    const folder = freshFolder();
    const engine = await openLoaded();
    const byHand = attach(`${folder}/catalog`, 'lake', { data_path: `${folder}/`, [name]: 'true' });
    expect(await failureOf(engine, byHand)).toContain('Could not convert');
    expect(errorsOf(withOptions({ [name]: 'true' }))).toEqual(['wrong-type']);
  });
});
