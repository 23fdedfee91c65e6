import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  codesOf,
  statementsOf,
  statementsOfLake,
  type Table,
} from '../../support/compile-lakes.js';
import { inSession } from '../../support/diff/changed.js';
import { freshFolder } from '../../support/folder.js';
import { localLake } from '../../support/local-lake.js';
import { cleanUp, fill } from '../../support/numbers.js';
import { runInOtherProcess } from '../../support/other-process.js';
import { freshPostgresCatalog } from '../../support/postgres-catalog.js';

const moments = { past: '2026-01-01 00:00:00+00', future: '2999-01-01 00:00:00+00' };

const readOnly = { read_only: true };
const reads: readonly Table[] = [
  readOnly,
  { create_if_not_exists: false, ...readOnly },
  { snapshot_version: 0, ...readOnly },
  { snapshot_time: moments.future, ...readOnly },
  { snapshot_version: 0, meta_read_only: true },
];
const refused: readonly Table[] = [
  { create_if_not_exists: false },
  { create_if_not_exists: false, read_write: true },
  { snapshot_version: 0, create_if_not_exists: false },
  { snapshot_version: 1 },
  { snapshot_version: 1, create_if_not_exists: true },
];
const creates: readonly Table[] = [{ snapshot_version: 0 }, { snapshot_time: moments.future }];

/** A lake that is not there; its catalog is in the folder, unless it is in PostgreSQL. */
async function absentLake(type: string, folder = freshFolder()) {
  const uri = `${folder}/catalog`;
  const table = type === 'postgres' ? (await freshPostgresCatalog()).table : { type, uri };
  return (attach_options: Table) => localLake({ metadata_backend: table, attach_options }, folder);
}

const failures =
  /unable to open|Cannot open|does not exist|No snapshot found|attached in read-only mode/;

/** What is said; the password of the catalog in PostgreSQL is in the configuration here. */
const saidOf = (lakes: Table) => codesOf(lakes).filter((code) => code !== 'credential-in-file');

/** Whether a lake is there. */
const isThere = async (lake: Table) => {
  return await runInOtherProcess(statementsOfLake(lake)).then(
    () => true,
    () => false,
  );
};

describe.each(['duckdb', 'sqlite', 'postgres'])('traps: no lake in %s', (type) => {
  it.each(reads)('%o: refused, and nothing is left', async (options) => {
    const folder = freshFolder();
    const lake = await absentLake(type, folder);
    await expect(runInOtherProcess(statementsOfLake(lake(options)))).rejects.toThrow(failures);
    expect(readdirSync(folder)).toEqual([]);
    expect(await isThere(lake(readOnly))).toBe(false);
    expect(saidOf({ lake: lake(options) })).toEqual([]);
  });

  it.each(refused)('%o: refused, and a file is left where the catalog is one', async (options) => {
    const folder = freshFolder();
    const lake = await absentLake(type, folder);
    await expect(runInOtherProcess(statementsOfLake(lake(options)))).rejects.toThrow(failures);
    const isLeft = existsSync(`${folder}/catalog`);
    expect(isLeft).toBe(type !== 'postgres');
    expect(saidOf({ lake: lake(options) })).toEqual(isLeft ? ['leftover-file'] : []);
    // It is no lake, and does no harm.
    expect(await isThere(lake(readOnly))).toBe(false);
    expect(await isThere(lake({}))).toBe(true);
  });

  it.each(creates)('%o: a lake is created', async (options) => {
    const lake = await absentLake(type);
    await runInOtherProcess(statementsOfLake(lake(options)));
    expect(await isThere(lake(readOnly))).toBe(true);
    expect(saidOf({ lake: lake(options) })).toEqual(['snapshot-creates-lake']);
  });

  it('a moment that has passed: refused, and no lake is left', async () => {
    const lake = await absentLake(type);
    const pinned = lake({ snapshot_time: moments.past });
    await expect(runInOtherProcess(statementsOfLake(pinned))).rejects.toThrow(failures);
    expect(await isThere(lake(readOnly))).toBe(false);
    expect(saidOf({ lake: pinned })).toEqual(['snapshot-creates-lake']);
  });

  it('a lake that a snapshot has created cleans another lake up', async () => {
    const folder = freshFolder();
    const made = localLake({}, folder);
    await inSession([...statementsOf({ made }), fill('ducklake')]);
    const pinned = (await absentLake(type, folder))({ snapshot_version: 0 });
    const deleted = await runInOtherProcess([...statementsOfLake(pinned), cleanUp('ducklake')]);
    expect(deleted.at(-1)).toHaveLength(1);
  });
});
