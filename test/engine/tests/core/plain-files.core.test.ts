import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, emit, type Plan } from '../../../../src/index.js';
import { foldName } from '../../../../src/engine/names.js';
import { runs } from '../../../support/runs.js';
import { assertionsOf, refutations, teardownOf } from '../../support/around.js';
import {
  attachPlain,
  lakeBehindHttp,
  lakeNamed,
  withoutLakes,
} from '../../support/core/plain-file.js';
import { httpPlan, sessionOf } from '../../support/core/http-secret.js';
import { inlineStatements } from '../../support/emitted.js';
import { openTestEngine, type Engine } from '../../support/engine.js';
import { freshFolder } from '../../support/folder.js';
import { anyText } from '../../support/hostile/text.js';
import { localLake } from '../../support/local-lake.js';
import { quote, quoteName } from '../../support/quote.js';

const alias = 'It\'s "É"';
const kept = 'IF NOT EXISTS keeps what is attached; DETACH it and run the script again';

/** The statements of the plan that need no lake: secrets and USE. */
const ownStatements = (plan: Plan) => withoutLakes(emit(plan).statements).map(({ sql }) => sql);

describe('core: what verifies', () => {
  it('says that nothing is attached, and nothing current', async () => {
    const engine = await openTestEngine();
    const { before, after } = assertionsOf(lakeNamed(alias));
    expect(before).toEqual([]);
    const said = await refutations(engine, after);
    expect(said.map((text) => text.replace(/[:,].*$/s, ''))).toEqual([
      'the database "It\'s ""É""" is not attached',
      'the current database is not "It\'s ""É"""',
    ]);
  });

  it('tells a plain file under the alias from a lake', async () => {
    const engine = await openTestEngine();
    const folder = freshFolder();
    const plan = lakeNamed(alias, folder);
    // In another case it is the same name, but for letters that are not ASCII.
    await engine.run(attachPlain('iT\'S "É"'));
    const database = 'the database "It\'s ""É"""';
    expect(await refutations(engine, assertionsOf(plan).after.slice(0, -1))).toEqual([
      `${database} is not a DuckLake: ${kept}`,
      `${database} has another catalog than 'duckdb:${folder}/catalog.ducklake': ${kept}`,
      `${database} has another data path than '${folder}/data/': ${kept}`,
    ]);
    const accent = await openTestEngine();
    await accent.run(attachPlain('It\'s "é"'));
    expect((await refutations(accent, assertionsOf(plan).after))[0]).toContain('is not attached');
  });

  it('sees what is current, and leaves no variable behind', async () => {
    const engine = await openTestEngine();
    const plan = lakeNamed(alias);
    const current = assertionsOf(plan).after.slice(-1);
    await engine.runAll([attachPlain(alias), ...ownStatements(plan)]);
    expect(await refutations(engine, current)).toEqual([]);
    expect(await engine.run('SELECT value FROM duckdb_variables()')).toEqual([{ value: 'NULL' }]);
    const other = `${quoteName(alias)}.other`;
    for (const elsewhere of [['USE memory'], [`CREATE SCHEMA ${other}`, `USE ${other}`]]) {
      await engine.runAll(elsewhere);
      expect(await refutations(engine, current)).toHaveLength(1);
    }
  });

  it('sees whether a secret that is referred to is there, once, and of its type', async () => {
    const make = (kind: string) =>
      `CREATE ${kind} SECRET "STORE" (TYPE http, SCOPE 'https://one.test/')`;
    const { before } = assertionsOf(lakeBehindHttp({ action: 'reference' }));
    const other = assertionsOf(lakeBehindHttp({ action: 'reference', type: 's3' })).before;
    const engine = await openTestEngine();
    expect(await refutations(engine, before)).toEqual([
      'the secret "store" does not exist: create it, with TYPE http, before this script',
    ]);
    await engine.run(make('TEMPORARY'));
    expect(await refutations(engine, before)).toEqual([]);
    expect(await refutations(engine, other)).toEqual([
      'the secret "store" is not of TYPE s3: create it anew, or refer to another one',
    ]);
    await engine.run(make('OR REPLACE TEMPORARY').replace(/, SCOPE '.*'/, ''));
    expect(await refutations(engine, before)).toEqual([
      'the secret "store" has no scope: what it holds goes to every host that a catalog names; create it with SCOPE',
    ]);
    await engine.runAll([make('OR REPLACE TEMPORARY'), make('PERSISTENT')]);
    expect(await refutations(engine, before)).toEqual([
      'the secret "store" exists twice, in two storages: drop the one that is not meant',
    ]);
  });

  it('sees which secret is taken for the data path', async () => {
    const plan = lakeBehindHttp({ action: 'create' });
    const taken = assertionsOf(plan).after.filter((sql) => sql.includes('which_secret'));
    expect(taken).toHaveLength(1);
    const engine = await openTestEngine();
    const said = `for 'https://one.test/data/' DuckDB does not take the secret "store": its scope must cover the path, more closely than that of any other`;
    expect(await refutations(engine, taken)).toEqual([said]);
    await engine.runAll(ownStatements({ ...plan, use: null }));
    expect(await refutations(engine, taken)).toEqual([]);
    await engine.run("CREATE SECRET closer (TYPE http, SCOPE 'https://one.test/data/')");
    expect(await refutations(engine, taken)).toEqual([said]);
  });
});

async function openWithCanary(): Promise<Engine> {
  const engine = await openTestEngine();
  await engine.runAll([
    "CREATE TABLE canary AS SELECT 'sings' AS does",
    "CREATE SECRET canary (TYPE http, BEARER_TOKEN 'seed', SCOPE 'https://canary.test/')",
  ]);
  return engine;
}

describe('core: USE and teardown', () => {
  it('leave the session as it was, and can be run again', async () => {
    const engine = await openWithCanary();
    const before = await sessionOf(engine);
    const plan = lakeBehindHttp({ action: 'create' });
    const teardown = teardownOf(plan);
    for (const _ of ['first', 'again']) {
      await engine.runAll([attachPlain('lake'), ...ownStatements(plan)]);
      const [current] = await engine.run(
        'SELECT current_database() AS database, current_schema() AS schema',
      );
      expect(current).toEqual({ database: 'lake', schema: 'main' });
      await engine.runAll([...teardown, ...teardown]);
      expect(await sessionOf(engine)).toEqual(before);
    }
  });

  it('hostile names: the file is current, its rows are in it, and nothing else is touched', async () => {
    const engine = await openWithCanary();
    const alive = await sessionOf(engine);
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (name, secret) => {
        const folder = freshFolder();
        const lake = localLake({ alias: name.replaceAll('${', () => '$${') }, folder);
        const { ok } = compile({ lakes: { lake } });
        fc.pre(ok && foldName(secret) !== 'canary');
        const { nodes, ...rest } = lakeNamed(name, folder);
        const [create] = httpPlan({ secret, credential: secret }).nodes;
        const plan = { ...rest, nodes: [...(create ? [create] : []), ...nodes] };
        const statements = withoutLakes(inlineStatements({ plan, values: () => 'v' }));
        const { after } = assertionsOf(plan);
        const teardown = teardownOf(plan);
        try {
          await engine.runAll([attachPlain(name, folder), ...statements]);
          await engine.run('CREATE TABLE numbers AS FROM range(20)');
          const rows = `SELECT count(*)::INT AS rows FROM ${quoteName(name)}.main.numbers`;
          const here = `SELECT current_database() = ${quote(name)} AS here`;
          expect(await engine.run(rows)).toEqual([{ rows: 20 }]);
          expect(await engine.run(here)).toEqual([{ here: true }]);
          expect(await refutations(engine, after.slice(-1))).toEqual([]);
          expect(await refutations(engine, after)).toHaveLength(4);
          expect((await sessionOf(engine))[0]).toHaveLength(2);
        } finally {
          await engine.runAll(teardown);
        }
        expect(await sessionOf(engine)).toEqual(alive);
      }),
      runs(100),
    );
  });
});
