import { describe, expect, it } from 'vitest';
import { attach, load } from '../../support/by-hand.js';
import { errorsOf } from '../../support/compile-lakes.js';
import { openTestEngine } from '../../support/engine.js';
import { freshFolder } from '../../support/folder.js';
import { localLake } from '../../support/local-lake.js';
import { failureOf } from '../../support/numbers.js';
import { quote } from '../../support/quote.js';

type Harm = 'ATTACH fails' | 'no lake, in silence' | 'every statement fails';

const rows: readonly (readonly [string, Harm])[] = [
  ['main', 'ATTACH fails'],
  ['temp', 'ATTACH fails'],
  ['MAIN', 'every statement fails'],
  ['Main', 'every statement fails'],
  ['system', 'no lake, in silence'],
  ['memory', 'no lake, in silence'],
  ['Memory', 'no lake, in silence'],
];

describe('traps: aliases that DuckDB has itself', () => {
  it.each(rows)('%s: %s', async (alias, harm) => {
    const folder = freshFolder();
    const engine = await openTestEngine();
    await engine.runAll(load('ducklake'));
    const byHand = attach(`${folder}/by-hand`, alias, { data_path: `${folder}/data/` });
    const attached = await failureOf(engine, byHand);
    const after = await failureOf(engine, 'SELECT current_catalog()');
    const lakes = `SELECT type FROM duckdb_databases() WHERE database_name = ${quote(alias)}`;
    if (harm === 'ATTACH fails') expect(attached).toBeDefined();
    else expect(attached).toBeUndefined();
    if (harm === 'every statement fails') expect(after).toContain('Ambiguous reference');
    else expect(await engine.run(lakes)).not.toContainEqual({ type: 'ducklake' });

    expect(errorsOf({ lake: localLake({ alias }) })).toEqual(['reserved-name']);
  });
});
