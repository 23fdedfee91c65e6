import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { statementsOfLake, type Table } from '../../support/compile-lakes.js';
import { openTestEngine, type Engine } from '../../support/engine.js';
import { freshFolder } from '../../support/folder.js';

function lakeIn(folder: string, attach_options: Table = {}): Table {
  return {
    metadata_backend: { type: 'sqlite', uri: `${folder}/catalog.sqlite` },
    storage_backend: { type: 'local', path: `${folder}/data` },
    attach_options,
  };
}

/** Attaches it again with other options. */
async function reattach(engine: Engine, lake: Table): Promise<void> {
  await engine.runAll(['USE memory', 'DETACH ducklake', ...statementsOfLake(lake)]);
}

const rows = async (engine: Engine) =>
  (await engine.run('SELECT count(*)::INT AS rows FROM numbers'))[0]?.['rows'];

const parquetIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.parquet'))
    .map((file) => join(folder, file));

async function openLake(lake: Table): Promise<Engine> {
  const engine = await openTestEngine();
  await engine.runAll([
    ...statementsOfLake(lake),
    'CREATE TABLE numbers AS SELECT range AS number FROM range(100)',
  ]);
  return engine;
}

/** A moment, as a document has it when it was read from TOML, or as text. */
const spellings: readonly (readonly [string, (moment: Date) => unknown])[] = [
  ['a date-time of TOML', (moment) => moment],
  ['text with Z', (moment) => moment.toISOString()],
  ['text in lower case', (moment) => moment.toISOString().toLowerCase()],
  ['text with an offset', (moment) => moment.toISOString().replace('Z', '+00:00')],
  ['text with a space', (moment) => moment.toISOString().replace('T', ' ')],
];

describe('options: values of ATTACH', () => {
  it.each(spellings)('snapshot_time: %s', async (_, spell) => {
    const folder = freshFolder();
    const engine = await openLake(lakeIn(folder));
    await new Promise((resolve) => setTimeout(resolve, 20));
    const moment = new Date();
    await new Promise((resolve) => setTimeout(resolve, 20));
    await engine.run('INSERT INTO numbers SELECT range FROM range(50)');
    expect(await rows(engine)).toBe(150);
    await reattach(engine, lakeIn(folder, { snapshot_time: spell(moment) }));
    expect(await rows(engine)).toBe(100);
    await reattach(engine, lakeIn(folder, { snapshot_time: '2999-01-01' }));
    expect(await rows(engine)).toBe(150);
  });

  it('snapshot_version: the lake as it was', async () => {
    const folder = freshFolder();
    const engine = await openLake(lakeIn(folder));
    await engine.run('INSERT INTO numbers SELECT range FROM range(50)');
    await reattach(engine, lakeIn(folder, { snapshot_version: 1 }));
    expect(await rows(engine)).toBe(100);
  });

  it('read_only: refuses rows', async () => {
    const folder = freshFolder();
    const engine = await openLake(lakeIn(folder));
    await reattach(engine, lakeIn(folder, { read_only: true }));
    expect(await rows(engine)).toBe(100);
    await expect(engine.run('INSERT INTO numbers VALUES (1)')).rejects.toThrow(/read-only/);
  });

  it('create_if_not_exists = false: no lake is made', async () => {
    const engine = await openTestEngine();
    const statements = statementsOfLake(lakeIn(freshFolder(), { create_if_not_exists: false }));
    await expect(engine.runAll(statements)).rejects.toThrow(/explicitly disabled/);
  });

  it('data_inlining_row_limit: keeps small changes in the catalog', async () => {
    const folder = freshFolder();
    const engine = await openLake(lakeIn(folder, { data_inlining_row_limit: 40 }));
    const before = parquetIn(folder).length;
    await engine.run('INSERT INTO numbers SELECT range FROM range(40)');
    expect(parquetIn(folder)).toHaveLength(before);
    await engine.run('INSERT INTO numbers SELECT range FROM range(41)');
    expect(parquetIn(folder)).toHaveLength(before + 1);
  });

  it('encrypted: the files are', async () => {
    const folder = freshFolder();
    const engine = await openLake(lakeIn(folder, { encrypted: true }));
    expect(await rows(engine)).toBe(100);
    const magic = parquetIn(folder).map((file) => readFileSync(file, 'latin1').slice(0, 4));
    expect(magic).toEqual(['PARE']);
  });
});
