import { describe, expect, it } from 'vitest';
import { isAtLeast } from '../../support/at-least.js';
import { attach, load } from '../../support/by-hand.js';
import { errorsOf, type Table } from '../../support/compile-lakes.js';
import { openTestEngine, type Engine } from '../../support/engine.js';
import { freshFolder } from '../../support/folder.js';
import { localLake } from '../../support/local-lake.js';
import { failureOf, fill, hasRows } from '../../support/numbers.js';

interface Lake {
  readonly alias: string;
  readonly options?: Table;
}

const byHand = (folder: string, { alias, options }: Lake, index: number) =>
  attach(`${folder}/catalog${index}`, alias, { data_path: `${folder}/${index}/`, ...options });

/** Attaches lakes by hand; what the last ATTACH says. */
async function attachAll(
  engine: Engine,
  lakes: readonly Lake[],
  folder = freshFolder(),
): Promise<string | undefined> {
  const statements = lakes.map((lake, index) => byHand(folder, lake, index));
  await engine.runAll([...load('ducklake'), ...statements.slice(0, -1)]);
  return failureOf(engine, statements.at(-1) ?? '');
}

function codesOf(lakes: readonly Lake[]): readonly string[] {
  return errorsOf(
    Object.fromEntries(
      lakes.map(({ alias, options = {} }, index) => [
        `lake${index}`,
        localLake({ alias, attach_options: options }),
      ]),
    ),
  );
}

const withCatalog = (alias: string, metadata_catalog: string): Lake => ({
  alias,
  options: { metadata_catalog },
});

describe('traps: names of one session', () => {
  it('one metadata_catalog for two lakes: the second takes the place of the first', async () => {
    const lakes = [withCatalog('one', 'mc'), withCatalog('two', 'MC')];
    const engine = await openTestEngine();
    const [first] = lakes;
    if (first !== undefined) await attachAll(engine, [first]);
    await engine.run(fill('one'));
    const failure = await attachAll(engine, lakes.slice(1));
    expect([failure === undefined, await hasRows(engine, 'one')]).toEqual(
      isAtLeast('1.5.0') ? [true, false] : [false, true],
    );
    expect(codesOf(lakes)).toEqual(['name-clash']);
  });

  it('metadata_catalog memory: takes the place of the session’s own tables', async () => {
    const engine = await openTestEngine();
    await engine.run('CREATE TABLE mine AS SELECT 1');
    const lakes = [withCatalog('lake', 'memory')];
    const failure = await attachAll(engine, lakes);
    const lost = await failureOf(engine, 'FROM memory.main.mine');
    expect([failure === undefined, lost === undefined]).toEqual(
      isAtLeast('1.5.0') ? [true, false] : [false, true],
    );
    expect(codesOf(lakes)).toEqual(['reserved-name']);
  });

  it('metadata_catalog system: ends the instance', async () => {
    const engine = await openTestEngine();
    const lakes = [withCatalog('lake', 'system')];
    expect(await attachAll(engine, lakes)).toContain(isAtLeast('1.5.0') ? 'INTERNAL' : 'Error');
    const after = await failureOf(engine, 'SELECT 1');
    expect(after !== undefined).toBe(isAtLeast('1.5.0'));
    expect(codesOf(lakes)).toEqual(['reserved-name']);
  });

  it.each([
    ['main', 'reserved-name'],
    ['temp', 'reserved-name'],
    ['LAKE', 'name-clash'],
  ])('metadata_catalog %s: ATTACH fails', async (catalog, code) => {
    const engine = await openTestEngine();
    const lakes = [withCatalog('lake', catalog)];
    expect(await attachAll(engine, lakes)).toBeDefined();
    expect(codesOf(lakes)).toEqual([code]);
  });

  it('an alias that is the hidden catalog of a lake: tables go into that catalog', async () => {
    const engine = await openTestEngine();
    const lakes = [{ alias: 'x' }, { alias: '__ducklake_metadata_X' }];
    const folder = freshFolder();
    expect(await attachAll(engine, lakes, folder)).toBeUndefined();
    await engine.runAll([
      'CREATE TABLE "__ducklake_metadata_x".main.mine AS SELECT 1',
      'DETACH x',
      `ATTACH '${folder}/catalog0' AS file`,
    ]);
    const tables = "SELECT table_name AS name FROM duckdb_tables() WHERE database_name = 'file'";
    const names = (await engine.run(tables)).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['mine', 'ducklake_table']));
    expect(codesOf(lakes)).toEqual(['name-clash']);
  });

  it('the same in the other order: the lake goes, or nothing is attached', async () => {
    const engine = await openTestEngine();
    const lakes = [{ alias: '__ducklake_metadata_x' }, { alias: 'x' }];
    await attachAll(engine, lakes.slice(0, 1));
    await engine.run(fill('__ducklake_metadata_x'));
    const failure = await attachAll(engine, lakes.slice(1));
    const kept = await hasRows(engine, '__ducklake_metadata_x');
    expect([failure === undefined, kept]).toEqual(
      isAtLeast('1.5.0') ? [true, false] : [false, true],
    );
    expect(codesOf(lakes)).toEqual(['name-clash']);
  });
});
