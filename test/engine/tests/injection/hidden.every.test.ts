import { describe, expect, it } from 'vitest';
import { isAtLeast } from '../../support/at-least.js';
import { attach, load, quoteName } from '../../support/by-hand.js';
import { openTestEngine } from '../../support/engine.js';
import { freshFolder } from '../../support/folder.js';
import { failureOf, fill, hasRows } from '../../support/numbers.js';
import { quote } from '../../support/quote.js';

const aliases = ['lake', `it's a "lake"`, 'LAKE.日本'];

async function openHidden(alias: string, catalog = 'duckdb') {
  const folder = freshFolder();
  const engine = await openTestEngine();
  const dataPath = `${folder}/data/`;
  const options = { data_path: dataPath, hidden: true };
  await engine.runAll(load('ducklake', 'sqlite'));
  await engine.runAll([attach(`${catalog}:${folder}/catalog`, alias, options), fill(alias)]);
  return { engine, dataPath };
}

if (isAtLeast('1.5.2'))
  describe('hidden lakes', () => {
    it.each(aliases)('%s: none of the lists of databases shows it', async (alias) => {
      const { engine } = await openHidden(alias);
      for (const list of ['duckdb_databases()', 'duckdb_schemas()', 'duckdb_tables()']) {
        const where = `database_name = ${quote(alias)}`;
        expect(await engine.run(`FROM ${list} WHERE ${where}`)).toEqual([]);
      }
      expect(await hasRows(engine, alias)).toBe(true);
    });

    it.each(aliases)('%s: the sizes of databases show that it is attached', async (alias) => {
      const { engine } = await openHidden(alias);
      const named = (name: string) =>
        `SELECT database_name AS name FROM pragma_database_size() WHERE database_name = ${quote(name)}`;
      expect(await engine.run(named(alias))).toEqual([{ name: alias }]);
      await engine.run(`DETACH ${quoteName(alias)}`);
      expect(await engine.run(named(alias))).toEqual([]);
    });

    it.each(aliases.flatMap((alias) => ['duckdb', 'sqlite'].map((catalog) => [alias, catalog])))(
      '%s in %s: its settings show the kind of catalog and the data path',
      async (alias, catalog) => {
        const { engine, dataPath } = await openHidden(alias, catalog);
        const settings = `SELECT catalog_type, data_path FROM ducklake_settings(${quote(alias)})`;
        expect(await engine.run(settings)).toEqual([
          { catalog_type: catalog, data_path: dataPath },
        ]);
        await engine.run(`DETACH ${quoteName(alias)}`);
        expect(await failureOf(engine, settings)).toContain('Failed to find attached database');
        await engine.run(`ATTACH ':memory:' AS ${quoteName(alias)}`);
        expect(await failureOf(engine, settings)).toContain('does not refer to a DuckLake');
      },
    );
  });
else
  describe('hidden lakes', () => {
    it('are not there yet', async () => {
      const engine = await openTestEngine();
      await engine.runAll(load('ducklake'));
      const folder = freshFolder();
      const options = { data_path: `${folder}/data/`, hidden: true };
      const failure = await failureOf(engine, attach(`duckdb:${folder}/catalog`, 'lake', options));
      expect(failure).toContain('Unsupported option hidden');
    });
  });
