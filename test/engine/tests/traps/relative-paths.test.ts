import { existsSync, mkdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codesOf, errorsOf, statementsOfLake } from '../../support/compile-lakes.js';
import { freshFolder } from '../../support/folder.js';
import { cleanUp, fill } from '../../support/numbers.js';
import { runInOtherProcess } from '../../support/other-process.js';

const sum = 'SELECT sum(number)::INT AS sum FROM ducklake.main.numbers';

/** A folder with folders in it, to be working directories. */
function folders(...names: readonly string[]): string {
  const folder = freshFolder();
  for (const name of names) mkdirSync(`${folder}/${name}`, { recursive: true });
  return folder;
}

const lakeOf = (type: string, uri: string, path: string, attach_options = {}) => ({
  catalog: { type, uri },
  storage: { type: 'local', path },
  attach_options,
});

describe('traps: a data path above the working directory', () => {
  it.each([
    ['../data/', 'desk/data'],
    ['../../data', 'data'],
    ['./.././/data/deep', 'desk/data/deep'],
    ['..', 'desk'],
  ])('%s: is written, cleaned up and read back', async (path, place) => {
    const folder = folders('desk/here');
    const lake = lakeOf('sqlite', `${folder}/catalog.sqlite`, path);
    expect(errorsOf({ lake })).toEqual([]);
    expect(codesOf({ lake })).toContain('relative-path');

    const [attach, cwd] = [statementsOfLake(lake), `${folder}/desk/here`];
    await runInOtherProcess([...attach, fill('ducklake'), cleanUp('ducklake')], { cwd });
    expect(existsSync(`${folder}/${place}/main/numbers`)).toBe(true);
    const rows = await runInOtherProcess([...attach, sum], { cwd });
    expect(rows.at(-1)).toEqual([{ sum: 4950 }]);
  });
});

const catalogs = [
  ['sqlite', 'catalog.sqlite'],
  ['duckdb', '../catalog.ducklake'],
] as const;

describe.each(catalogs)('traps: a relative catalog: %s, %s', (type, uri) => {
  it('with an absolute data path: the clean-up of a second lake deletes the files of the first', async () => {
    const folder = folders('one/here', 'two/here');
    const lake = lakeOf(type, uri, `${folder}/data`);
    expect(codesOf({ lake })).toEqual(['relative-uri']);

    const attach = statementsOfLake(lake);
    const [one, two] = [`${folder}/one/here`, `${folder}/two/here`];
    await runInOtherProcess([...attach, fill('ducklake')], { cwd: one });
    expect((await runInOtherProcess([...attach, sum], { cwd: one })).at(-1)).toEqual([
      { sum: 4950 },
    ]);

    const tables =
      "SELECT count(*)::INT AS count FROM duckdb_tables() WHERE database_name = 'ducklake'";
    const second = await runInOtherProcess([...attach, tables, cleanUp('ducklake')], { cwd: two });
    expect(second.at(-2)).toEqual([{ count: 0 }]);
    expect(second.at(-1)).toHaveLength(1);
    await expect(runInOtherProcess([...attach, sum], { cwd: one })).rejects.toThrow(/parquet/);
  });

  it('with a relative data path: the second lake has files of its own', async () => {
    const folder = folders('one/here', 'two/here');
    const attach = statementsOfLake(lakeOf(type, uri, 'data'));
    const [one, two] = [`${folder}/one/here`, `${folder}/two/here`];
    await runInOtherProcess([...attach, fill('ducklake')], { cwd: one });
    await runInOtherProcess([...attach, fill('ducklake'), cleanUp('ducklake')], { cwd: two });
    expect((await runInOtherProcess([...attach, sum], { cwd: one })).at(-1)).toEqual([
      { sum: 4950 },
    ]);
  });

  it.each([
    { read_only: true },
    { create_if_not_exists: false },
    { snapshot_version: 1 },
    { snapshot_time: '2026-01-01 00:00:00+00' },
  ])('%o: from elsewhere, no lake is found', async (options) => {
    const cwd = freshFolder();
    const lake = lakeOf(type, uri.replace('../', ''), `${cwd}/data`, options);
    await expect(runInOtherProcess(statementsOfLake(lake), { cwd })).rejects.toThrow(
      /unable to open|Cannot open|does not exist|No snapshot found/,
    );
  });
});
