import { describe, expect, it, vi } from 'vitest';
import { emit, type Plan } from '../../../../src/index.js';
import { attach, load } from '../../support/by-hand.js';
import { compiledDocument, type Table } from '../../support/compile-lakes.js';
import { compiled, inlineStatements, type CompiledPlan } from '../../support/emitted.js';
import { openTestEngine } from '../../support/engine.js';
import { isAtLeast } from '../../support/at-least.js';
import { localLake } from '../../support/local-lake.js';
import { failureOf } from '../../support/numbers.js';
import { runInOtherProcess } from '../../support/other-process.js';
import { freshPostgresCatalog } from '../../support/postgres-catalog.js';
import { freshDatabase } from '../../support/postgres.js';
import { quote } from '../../support/quote.js';

/** What libpq takes from the environment, by the word that keeps it out, and what then goes wrong. */
const hostile = [
  // The server listens on another address of this machine only.
  ['hostaddr', 'PGHOSTADDR', '127.0.0.2', 'Is the server running on that host'],
  ['client_encoding', 'PGCLIENTENCODING', 'LATIN1', 'Invalid unicode'],
  ['options', 'PGOPTIONS', '-c default_transaction_read_only=on', 'read-only transaction'],
  ['target_session_attrs', 'PGTARGETSESSIONATTRS', 'read-only', 'session is not read-only'],
] as const;

async function freshLake(): Promise<CompiledPlan> {
  const { table } = await freshPostgresCatalog();
  return compiled(compiledDocument({ lakes: { lake: localLake({ metadata_backend: table }) } }));
}

/** The plan without one word that closes its secret, wherever it stands. */
function without(word: string, plan: Plan): Plan {
  const left = (table: Table = {}) =>
    Object.fromEntries(Object.entries(table).filter(([name]) => name !== word));
  const nodes = plan.nodes.map((node) => {
    if (node.kind === 'secret' && node.action === 'create')
      return { ...node, parameters: left(node.parameters) };
    if (node.kind !== 'attach' || node.host !== 'duckdb') return node;
    return { ...node, connection: left(node.connection) };
  });
  expect(nodes).not.toEqual(plan.nodes);
  return { ...plan, nodes } as Plan;
}

/** Runs statements after those of the plan, in a process with these variables. */
async function run(lake: CompiledPlan, statements: readonly string[], env: Table = {}) {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, String(value));
  try {
    return await runInOtherProcess([...inlineStatements(lake), ...statements]);
  } finally {
    vi.unstubAllEnvs();
  }
}

const make = ['CREATE TABLE "größe" AS SELECT range AS number FROM range(100)'];
const use = [
  'INSERT INTO "größe" SELECT range FROM range(100)',
  'SELECT sum(number)::INT AS sum FROM "größe"',
];
const used = [{ sum: 9900 }];

describe('secrets: a postgres secret is closed', () => {
  it.each(hostile)('%s keeps %s out', async (word, variable, value, failure) => {
    const lake = await freshLake();
    await run(lake, make);
    const opened = { ...lake, plan: without(word, lake.plan) };
    await expect(run(opened, use, { [variable]: value })).rejects.toThrow(failure);
    expect((await run(lake, use, { [variable]: value })).at(-1)).toEqual(used);
  });

  it('all of them at once', async () => {
    const env = Object.fromEntries(hostile.map(([, variable, value]) => [variable, value]));
    const lake = await freshLake();
    await run(lake, make, env);
    expect((await run(lake, use, env)).at(-1)).toEqual(used);
  });

  it('a URI is open: the engine takes nothing beside it', async () => {
    if (!isAtLeast('1.5.3')) return;
    const { url } = await freshDatabase();
    const secret_parameters = { uri: url };
    const metadata_backend = { type: 'postgres', secret_parameters };
    const lake = compiled(compiledDocument({ lakes: { lake: localLake({ metadata_backend }) } }));
    await run(lake, make);
    await expect(run(lake, use, { PGHOSTADDR: '127.0.0.2' })).rejects.toThrow(
      'Is the server running on that host',
    );
    const engine = await openTestEngine();
    const made = `CREATE SECRET "catalog" (TYPE postgres, uri ${quote(url)})`;
    await engine.runAll([...load('ducklake', 'postgres'), made]);
    const options = { data_path: 'data/', meta_secret: 'catalog' };
    const failed = await failureOf(engine, attach("postgres:hostaddr=''", 'lake', options));
    expect(failed).toContain('ATTACH path must be empty');
    // What closes it stands in the URI itself.
    const closed = `${url}?hostaddr=&client_encoding=UTF8&options=&target_session_attrs=any`;
    const env = Object.fromEntries(hostile.map(([, variable, value]) => [variable, value]));
    const values = () => closed;
    expect((await run({ ...lake, values }, use, env)).at(-1)).toEqual(used);
  });
});

it('redacted credentials stop before ATTACH, whatever is in its path', async () => {
  const { plan } = await freshLake();
  const engine = await openTestEngine();
  await expect(engine.runAll(emit(plan).statements.map(({ sql }) => sql))).rejects.toThrow(
    'redacted: lakeplan_metadata_lake.password',
  );
});
