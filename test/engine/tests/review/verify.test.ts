import { describe, expect, it } from 'vitest';
import { emit, emitVerify, toScript } from '../../../../src/index.js';
import { assertionsOf, planOf, refutations } from '../../support/around.js';
import { load } from '../../support/by-hand.js';
import { runCommandLine } from '../../support/command-line.js';
import { statementsOf } from '../../support/compile-lakes.js';
import { openTestEngine } from '../../support/engine.js';
import { localLake } from '../../support/local-lake.js';
import { describeCombinations } from '../../support/matrix-lake.js';
import { freshBucket } from '../../support/object-store.js';
import { freshPostgresCatalog } from '../../support/postgres-catalog.js';
import { storeSecret, storeTable } from '../../support/store-table.js';

describeCombinations((freshLake) => {
  it('is verified around its setup, twice, without a row', async () => {
    const { plan, statements, options } = await freshLake();
    const { before, after } = assertionsOf(plan);
    const engine = await openTestEngine({ ...options, trusted: true });
    for (const setup of [statements, statements]) {
      const rows = [];
      for (const sql of before) rows.push(await engine.run(sql));
      await engine.runAll(setup);
      for (const sql of after) rows.push(await engine.run(sql));
      expect(rows.flat()).toEqual([]);
      expect(rows.length).toBeGreaterThan(4);
    }
    const variable = `SELECT getvariable('lakeplan.verify') IS NULL AS unset`;
    expect(await engine.run(variable)).toEqual([{ unset: true }]);
  });
});

describe('secrets that are only referred to are verified', () => {
  it.each(['', 'PERSISTENT '])('%sand no extension need be loaded for it', async (kind) => {
    const [{ secret }, bucket] = [await freshPostgresCatalog(), await freshBucket()];
    const make = [secret, storeSecret('Bucket', { scope: `s3://${bucket}/` })];
    const lake = {
      metadata_backend: { type: 'postgres', secret_name: 'Catalog' },
      storage_backend: { type: 's3', secret_name: 'Bucket', bucket, prefix: 'data' },
    };
    const engine = await openTestEngine();
    await engine.runAll([
      ...load('httpfs', 'postgres'),
      ...make.map((sql) => sql.replace('SECRET', `${kind}SECRET`)),
    ]);
    const { before, after } = assertionsOf(planOf({ lake }));
    expect(before).toHaveLength(6);
    await engine.runAll([...before, ...statementsOf({ lake }), ...after]);
  });
});

it('a setting that keeps the clean-up from its files is noticed', async () => {
  const bucket = await freshBucket();
  const lakes = { lake: localLake({ storage_backend: storeTable({ bucket, prefix: 'data' }) }) };
  const { after } = assertionsOf(planOf(lakes));
  const engine = await openTestEngine({ trusted: true });
  await engine.runAll(statementsOf(lakes));
  expect(await refutations(engine, after)).toEqual([]);
  for (const scope of ['GLOBAL', 'SESSION']) {
    await engine.run(`SET ${scope} s3_url_compatibility_mode = true`);
    const [said, ...others] = await refutations(engine, after);
    expect(said).toContain('the setting s3_url_compatibility_mode is on');
    expect(others).toEqual([]);
    await engine.run(`SET ${scope} s3_url_compatibility_mode = false`);
  }
});

it('in the command line, what holds prints nothing', async () => {
  const plan = planOf({ lake: localLake() });
  const { before, after } = emitVerify(plan);
  const script = toScript([...before, ...emit(plan).statements, ...after]);
  const { code, stdout } = await runCommandLine(script, 'SELECT 1 AS one');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual([{ one: 1 }]);
});
