import { describe, expect, it } from 'vitest';
import { attach, load } from '../../support/by-hand.js';
import { errorsOf, statementsOf, type Table } from '../../support/compile-lakes.js';
import { openTestEngine } from '../../support/engine.js';
import { freshFolder } from '../../support/folder.js';
import { localLake } from '../../support/local-lake.js';
import { failureOf, fill, hasRows } from '../../support/numbers.js';
import { freshPostgresCatalog } from '../../support/postgres-catalog.js';

/** A catalog that two lakes want: by hand and as a table. */
interface Shared {
  readonly path: string;
  readonly options: Table;
  readonly table: Table;
  readonly before: readonly string[];
}

async function shared(type: string, folder: string): Promise<Shared> {
  if (type === 'postgres') {
    const { table, secret } = await freshPostgresCatalog();
    return { path: 'postgres:', options: { meta_secret: 'catalog' }, table, before: [secret] };
  }
  const uri = `${folder}/catalog`;
  return { path: `${type}:${uri}`, options: {}, table: { type, uri }, before: [] };
}

const folderOf = (path: string) => ({ storage_backend: { type: 'local', path } });

describe('traps: two lakes on one catalog', () => {
  it.each(['sqlite', 'postgres'])('%s: both are one lake, or the second fails', async (type) => {
    const folder = freshFolder();
    const { path, options, table, before } = await shared(type, folder);
    const engine = await openTestEngine();
    await engine.runAll([...load('ducklake', 'sqlite', 'postgres'), ...before]);
    const at = (data_path: string) => ({ data_path: `${folder}/${data_path}/`, ...options });
    await engine.runAll([attach(path, 'one', at('data')), attach(path, 'same', at('data'))]);
    await engine.run(fill('one'));
    expect(await hasRows(engine, 'same')).toBe(true);
    expect(await failureOf(engine, attach(path, 'other', at('other')))).toContain('does not match');

    for (const place of ['data', 'other']) {
      const one = localLake({
        alias: 'one',
        metadata_backend: table,
        ...folderOf(`${folder}/data`),
      });
      const two = { ...one, alias: 'two', ...folderOf(`${folder}/${place}`) };
      expect(errorsOf({ one, two })).toContain('shared-catalog');
    }
  });

  it('duckdb: the second fails, even in a schema of its own', async () => {
    const folder = freshFolder();
    const engine = await openTestEngine();
    await engine.runAll(load('ducklake'));
    const lakes = ['one', 'two'].map((name) => ({
      data_path: `${folder}/${name}/`,
      metadata_schema: name,
    }));
    const [one, two] = lakes.map((options, index) =>
      attach(`${folder}/catalog`, `lake${index}`, options),
    );
    await engine.run(one ?? '');
    expect(await failureOf(engine, two ?? '')).toContain('Unique file handle conflict');

    const lake = (alias: string) =>
      localLake({
        ...{ alias, metadata_backend: { type: 'duckdb', uri: `${folder}/catalog` } },
        ...{ attach_options: { metadata_schema: alias }, ...folderOf(`${folder}/${alias}`) },
      });
    expect(errorsOf({ one: lake('one'), two: lake('two') })).toEqual(['shared-catalog']);
  });

  it('postgres: two schemas are two catalogs', async () => {
    const { table } = await freshPostgresCatalog();
    const lake = (alias: string) =>
      localLake({ alias, metadata_backend: table, attach_options: { metadata_schema: alias } });
    const engine = await openTestEngine();
    await engine.runAll(statementsOf({ one: lake('one'), two: lake('two') }));
    await engine.runAll([fill('one'), fill('two')]);
    expect([await hasRows(engine, 'one'), await hasRows(engine, 'two')]).toEqual([true, true]);
  });
});
