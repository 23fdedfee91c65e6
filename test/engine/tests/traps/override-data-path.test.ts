import { renameSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderDiagnostic } from '../../../../src/index.js';
import { isAtLeast } from '../../support/at-least.js';
import {
  codesOf,
  compiledDocument,
  statementsOfLake,
  type Table,
} from '../../support/compile-lakes.js';
import { openTestEngine } from '../../support/engine.js';
import { freshFolder } from '../../support/folder.js';
import { localLake } from '../../support/local-lake.js';
import { cleanUp, failureOf, fill, hasRows } from '../../support/numbers.js';

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

  it('new rows in the wrong place: their table can be read by nobody', async () => {
    const folder = freshFolder();
    const engine = await openTestEngine();
    const lake = statementsOfLake(lakeIn(folder, 'old'));
    const wrong = statementsOfLake(lakeIn(folder, 'new', { override_data_path: true }));
    await engine.runAll([...lake, fill('ducklake'), ...leave]);
    const insert = 'INSERT INTO ducklake.main.numbers SELECT range FROM range(100)';
    await engine.runAll([...wrong, insert]);
    expect(await hasRows(engine, 'ducklake')).toBe(false);
    await engine.runAll([...leave, ...lake]);
    expect(await failureOf(engine, 'SELECT sum(number) FROM ducklake.main.numbers')).toContain(
      'Cannot open file',
    );
  });

  it.each([
    { options: {}, severity: 'warning', isCleaned: true },
    { options: { snapshot_version: 1 }, severity: 'warning', isCleaned: true },
    { options: { read_only: true }, severity: 'info', isCleaned: !isAtLeast('1.5.0') },
  ])(
    'over the files of another lake: $options: a clean-up deletes them: $isCleaned',
    async ({ options, severity, isCleaned }) => {
      const folder = freshFolder();
      const other = localLake({ alias: 'other' });
      const { path } = other['storage_backend'] as { readonly path: string };
      const engine = await openTestEngine();
      const others = statementsOfLake(other);
      await engine.runAll([...others, fill('other'), 'USE memory', 'DETACH other']);
      await engine.runAll([...statementsOfLake(lakeIn(folder, 'data')), fill('ducklake')]);
      const wrong = localLake(
        {
          storage_backend: { type: 'local', path },
          attach_options: { override_data_path: true, ...options },
        },
        folder,
      );
      await engine.runAll([...leave, ...statementsOfLake(wrong)]);
      expect(await hasRows(engine, 'ducklake')).toBe(false);
      const failure = await failureOf(engine, cleanUp('ducklake'));
      await engine.runAll([...leave, ...others]);
      expect(await hasRows(engine, 'other')).toBe(!isCleaned);
      expect(failure === undefined).toBe(isCleaned);

      const found = compiledDocument({ lakes: { wrong } }).diagnostics;
      expect(found.map((one) => one.severity)).toContain(severity);
      expect(
        found
          .map((one) => renderDiagnostic(one))
          .join()
          .includes('a clean-up'),
      ).toBe(isCleaned);
    },
  );

  it('its one good use: a lake that names a place where its files are not is read', async () => {
    const folder = freshFolder();
    const engine = await openTestEngine();
    await engine.runAll([...statementsOfLake(lakeIn(folder, 'old')), fill('ducklake'), ...leave]);
    renameSync(`${folder}/old`, `${folder}/published`);
    const lake = lakeIn(folder, 'published', { override_data_path: true, read_only: true });
    await engine.runAll(statementsOfLake(lake));
    expect(await hasRows(engine, 'ducklake')).toBe(true);
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
