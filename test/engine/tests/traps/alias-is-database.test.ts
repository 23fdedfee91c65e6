import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { attach, load, quoteName } from '../../support/by-hand.js';
import { errorsOfDocument, statementsOfDocument } from '../../support/compile-lakes.js';
import { openTestEngine } from '../../support/engine.js';
import { freshFolder } from '../../support/folder.js';
import { localLake } from '../../support/local-lake.js';
import { fill } from '../../support/numbers.js';

/** A file, the name DuckDB gives its database, and a spelling of that name that is the same to it. */
const rows = [
  ['ducklake.db', 'ducklake', 'ducklake'],
  ['ducklake.db', 'ducklake', 'DuckLake'],
  ['ducklake.v1.db', 'ducklake', 'ducklake'],
  ['.hidden.db', 'hidden', 'hidden'],
  ['My Lake.db', 'My Lake', 'my lake'],
  ['日本.db', '日本', '日本'],
] as const;

describe('traps: the alias is the database itself', () => {
  it.each(rows)('%s, alias %s or %s: rows go into the file', async (file, database, alias) => {
    const folder = freshFolder();
    const path = `${folder}/${file}`;
    const engine = await openTestEngine({ path });
    const byHand = attach(`${folder}/by-hand`, alias, { data_path: `${folder}/by-hand-data/` });
    await engine.runAll([...load('ducklake'), byHand, `USE ${quoteName(alias)}`, fill(alias)]);
    expect(existsSync(`${folder}/by-hand`)).toBe(false);
    const where = "SELECT database_name AS file FROM duckdb_tables() WHERE table_name = 'numbers'";
    expect(await engine.run(where)).toEqual([{ file: database }]);

    const store = (name: string) => ({
      stores: { dev: { config: { database: path, ducklake: localLake({ alias: name }, folder) } } },
    });
    expect(errorsOfDocument(store(alias))).toEqual(['alias-is-database']);
    await engine.runAll([...statementsOfDocument(store('another')), fill('another')]);
    expect(existsSync(`${folder}/catalog.ducklake`)).toBe(true);
  });
});
