import { describe, expect, it } from 'vitest';
import { attach, load, quoteName } from '../../support/by-hand.js';
import { statementsOfLake } from '../../support/compile-lakes.js';
import { openTestEngine, type Engine } from '../../support/engine.js';
import { freshFolder } from '../../support/folder.js';
import { localLake } from '../../support/local-lake.js';

const whereAmI = async (engine: Engine) =>
  (await engine.run('SELECT current_database() AS lake, current_schema() AS schema'))[0];

/** What is there before the lake is made, and where `USE` with the alias alone goes then. */
const rows = [
  ['a schema of the same name', 'lk', ['CREATE SCHEMA lk'], { lake: 'memory', schema: 'lk' }],
  ['pg_catalog', 'pg_catalog', [], { lake: 'memory', schema: 'pg_catalog' }],
  [
    'information_schema',
    'information_schema',
    [],
    { lake: 'memory', schema: 'information_schema' },
  ],
] as const;

describe('traps: USE "alias"', () => {
  it.each(rows)('%s: rows go elsewhere', async (_, alias, before, elsewhere) => {
    const folder = freshFolder();
    const engine = await openTestEngine();
    await engine.runAll([...before, ...load('ducklake')]);
    await engine.run(attach(`${folder}/by-hand`, alias, { data_path: `${folder}/by-hand-data/` }));
    await engine.run(`USE ${quoteName(alias)}`);
    expect(await whereAmI(engine)).toEqual(elsewhere);

    const safe = await openTestEngine();
    await safe.runAll([...before, ...statementsOfLake(localLake({ alias }))]);
    expect(await whereAmI(safe)).toEqual({ lake: alias, schema: 'main' });
  });

  it('a schema of the lake, of its own name: a second run goes elsewhere', async () => {
    const folder = freshFolder();
    const engine = await openTestEngine();
    const byHand = [attach(`${folder}/by-hand`, 'lk', { data_path: `${folder}/d/` }), 'USE "lk"'];
    await engine.runAll([...load('ducklake'), ...byHand]);
    expect(await whereAmI(engine)).toEqual({ lake: 'lk', schema: 'main' });
    await engine.runAll(['CREATE SCHEMA lk.lk', ...byHand]);
    expect(await whereAmI(engine)).toEqual({ lake: 'lk', schema: 'lk' });

    const safe = await openTestEngine();
    const statements = statementsOfLake(localLake({ alias: 'lk' }));
    await safe.runAll([...statements, 'CREATE SCHEMA lk.lk', ...statements]);
    expect(await whereAmI(safe)).toEqual({ lake: 'lk', schema: 'main' });
  });
});
