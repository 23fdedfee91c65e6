import { describe, expect, it } from 'vitest';
import type { Table } from '../../support/compile-lakes.js';
import { openTestEngine } from '../../support/engine.js';
import {
  dataFolders,
  dataPathIn,
  existingLake,
  foundAt,
  nobodysLake,
  type Found,
} from '../../support/existing-lake.js';
import { catalogTypes, type CatalogType } from '../../support/fresh-catalog.js';
import { runInOtherProcess } from '../../support/other-process.js';
import { sumIn, whole } from '../../support/published/readers.js';

/** Ways to open a lake without a data path. */
const ways: Readonly<Record<string, Table>> = {
  READ_ONLY: { read_only: true },
  'CREATE_IF_NOT_EXISTS false': { create_if_not_exists: false },
  'the first snapshot': { snapshot_version: 0 },
  'the second snapshot': { snapshot_version: 1 },
  'a time': { snapshot_time: '2999-01-01' },
  nothing: {},
};

const [aFile, aLake] = ['a file without a lake', 'a lake'] as const;

/** What is left where nobody made a lake, in the order of the ways. */
const left: Readonly<Record<CatalogType, readonly Found[]>> = {
  // A snapshot that is found is one of the lake that ATTACH has just made.
  duckdb: ['nothing', aFile, aLake, aFile, aLake, aLake],
  sqlite: ['nothing', aFile, aFile, aFile, aFile, aFile],
  postgres: ['nothing', 'nothing', 'nothing', 'nothing', 'nothing', 'nothing'],
};

const trusted = { trusted: true };

describe.each(catalogTypes)('remote: the data path left out, %s', (type) => {
  it('there: it is the catalog’s', async () => {
    const lake = await existingLake(type);
    for (const [way, options] of Object.entries(ways)) {
      const engine = await openTestEngine(trusted);
      const opened = lake.opened(options);
      await engine.runAll([...opened, ...opened.slice(-1)]);
      expect(await dataPathIn(engine), way).toBe(lake.data);
      await engine.close();
    }
  });

  it('there: another process reads it, and writes where the other files are', async () => {
    const lake = await existingLake(type);
    const asked = async (options: Table, ...statements: readonly string[]) =>
      (await runInOtherProcess([...lake.opened(options), ...statements], trusted)).at(-1);
    expect(await asked({ read_only: true }, sumIn('lake'))).toEqual(whole);
    const insert = 'INSERT INTO lake.main.numbers SELECT range FROM range(100, 150)';
    await asked({ create_if_not_exists: false }, insert, 'DETACH lake');
    await asked({}, insert, 'DETACH lake');
    expect(dataFolders(lake.folder)).toEqual(['data']);
    expect(await asked({ create_if_not_exists: false }, sumIn('lake'))).toEqual([{ sum: 17_400 }]);
  });

  it.each(Object.entries(ways).map(([way, options], index) => [way, options, left[type][index]]))(
    'not there, %s',
    async (_, options, expected) => {
      const lake = await nobodysLake(type);
      const engine = await openTestEngine(trusted);
      const said = await engine.runAll(lake.opened(options)).then(() => 'made', String);
      if (expected === aLake) {
        expect(said).toBe('made');
        expect(await dataPathIn(engine)).toBe(`${lake.folder}/catalog.files/`);
        await engine.run('DETACH lake');
      } else {
        expect(said).toMatch(/does not exist|unable to open|data_path|No snapshot/);
      }
      expect(await foundAt(lake, engine)).toBe(expected);
    },
  );

  it('not there, a time and a path: it is made', async () => {
    const lake = await nobodysLake(type);
    const engine = await openTestEngine(trusted);
    await engine.runAll(lake.opened({ snapshot_time: '2999-01-01', data_path: lake.data }));
    await engine.run('DETACH lake');
    expect(await foundAt(lake, engine)).toBe(aLake);
  });
});
