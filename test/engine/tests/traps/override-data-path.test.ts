import { describe, expect, it } from 'vitest';
import { codesOf, statementsOfLake, type Table } from '../../support/compile-lakes.js';
import { openTestEngine } from '../../support/engine.js';
import { freshFolder } from '../../support/folder.js';
import { localLake } from '../../support/local-lake.js';
import { failureOf, fill, hasRows } from '../../support/numbers.js';

const lakeIn = (folder: string, data: string, options: Table = {}) =>
  localLake(
    { storage_backend: { type: 'local', path: `${folder}/${data}` }, attach_options: options },
    folder,
  );

const leave = ['USE memory', 'DETACH ducklake'];

describe('traps: override_data_path', () => {
  it('with a moved path, a lake is split in two: its old files are not found', async () => {
    const folder = freshFolder();
    const engine = await openTestEngine();
    await engine.runAll([...statementsOfLake(lakeIn(folder, 'old')), fill('ducklake'), ...leave]);
    const moved = lakeIn(folder, 'new', { override_data_path: true });
    await engine.runAll(statementsOfLake(moved));
    expect(await hasRows(engine, 'ducklake')).toBe(false);
    expect(codesOf({ lake: moved })).toEqual(['override-data-path']);
  });

  it('without it, another path is refused', async () => {
    const folder = freshFolder();
    const engine = await openTestEngine();
    await engine.runAll([...statementsOfLake(lakeIn(folder, 'old')), fill('ducklake'), ...leave]);
    const failures = [];
    for (const sql of statementsOfLake(lakeIn(folder, 'new')))
      failures.push(await failureOf(engine, sql));
    expect(failures.join('\n')).toContain('does not match existing data path');
  });

  it('a lake that was made with another spelling of the path needs it', async () => {
    const folder = freshFolder();
    const spelled = localLake({}, folder);
    const byHand = statementsOfLake(spelled).map((sql) => sql.replace('/data/', '/./data/'));
    const engine = await openTestEngine();
    await engine.runAll([...byHand, fill('ducklake'), ...leave]);
    const again = lakeIn(folder, './data');
    expect(codesOf({ lake: again })).toEqual(['normalised-path']);
    await expect(engine.runAll(statementsOfLake(again))).rejects.toThrow(/does not match/);
    const overridden = lakeIn(folder, './data', { override_data_path: true });
    await engine.runAll(statementsOfLake(overridden));
    expect(await hasRows(engine, 'ducklake')).toBe(true);
  });
});
