import { describe, expect, it } from 'vitest';
import { emit, toScript, type Credentials, type Plan } from '../../../../src/index.js';
import { credentialModes, statementsIn } from '../../support/credential-modes.js';
import { runCommandLine } from '../../support/command-line.js';
import { compiledDocument } from '../../support/compile-lakes.js';
import { compiled } from '../../support/emitted.js';
import { openTestEngine } from '../../support/engine.js';
import { quote } from '../../support/quote.js';

const variables = ['PGPASSWORD', 'AWS_SESSION_TOKEN'] as const;

/** The variables as they may be, and what the secrets then hold. */
const states = {
  unset: [undefined, ''],
  empty: ['', ''],
  set: ["it's 1", "it's 1"],
} as const;

type State = keyof typeof states;

const document = {
  lakes: {
    sales: {
      catalog: {
        type: 'postgres',
        ...{ host: '127.0.0.1', database: 'd', user: 'u', password: '${PGPASSWORD:-}' },
      },
      storage: {
        type: 's3',
        bucket: 'lake',
        prefix: 'data',
        region: 'eu-west-1',
        key_id: 'key',
        secret: 'secret',
        secret_parameters: { session_token: '${AWS_SESSION_TOKEN:-}' },
      },
    },
  },
};

function planned(state: State): { readonly plan: Plan; readonly values: Credentials } {
  const [value] = states[state];
  const env = value === undefined ? {} : Object.fromEntries(variables.map((name) => [name, value]));
  return compiled(compiledDocument(document, { env }));
}

/** Without the catalog, which no server answers for. */
function secretsOnly<S extends { readonly node: number }>(
  { nodes }: Plan,
  statements: readonly S[],
) {
  return statements.filter(({ node }) => nodes[node]?.kind !== 'attach');
}

const held = `SELECT regexp_extract(secret_string, '(?:password|session_token)=[^;]*') AS held
  FROM duckdb_secrets(redact = false) ORDER BY name`;

const bothHold = (value: string) => [
  { held: `password=${value}` },
  { held: `session_token=${value}` },
];

describe('modes: credentials that may be empty', () => {
  const cases = credentialModes.flatMap((mode) =>
    (['unset', 'empty', 'set'] as const).map((state) => [mode, state] as const),
  );

  it.each(cases)('%s: the variables are %s', async (mode, state) => {
    const { plan, values } = planned(state);
    const engine = await openTestEngine();
    const all = statementsIn(mode, plan, values);
    const isSet = (sql: string) => state !== 'unset' || !/password|session_token/.test(sql);
    await engine.runAll([
      ...all.filter((one) => typeof one === 'string').filter(isSet),
      ...secretsOnly(
        plan,
        all.filter((one) => typeof one !== 'string'),
      ),
    ]);
    expect(await engine.run(held)).toEqual(bothHold(states[state][1]));
  });

  it('variables: a number is taken as text', async () => {
    const { plan } = planned('unset');
    const engine = await openTestEngine();
    const names = ['lakeplan_metadata_sales.password', 'lakeplan_storage_sales.session_token'];
    await engine.runAll([
      ...names.map((name) => `SET VARIABLE "${name}" = 42`),
      ...['key_id', 'secret'].map(
        (name) => `SET VARIABLE "lakeplan_storage_sales.${name}" = ${quote(name)}`,
      ),
      ...secretsOnly(plan, emit(plan, { credentials: 'variables' }).statements),
    ]);
    expect(await engine.run(held)).toEqual(bothHold('42'));
  });

  it.each(['unset', 'empty', 'set'] as const)('getenv: the variables are %s', async (state) => {
    const named = structuredClone(document);
    Object.assign(named.lakes.sales.storage, { key_id: '${KEY}', secret: '${SECRET}' });
    const { plan } = compiled(compiledDocument(named));
    const emitted = emit(plan, { credentials: 'getenv' });
    const script = toScript(emitted.ok ? secretsOnly(plan, emitted.statements) : []);
    const [value] = states[state];
    const own = value === undefined ? [] : variables.map((name) => [name, value] as const);
    const env = { KEY: 'key', SECRET: 'secret', ...Object.fromEntries(own) };
    const { stdout } = await runCommandLine(script, held, { env, unredacted: true });
    const rows: unknown = JSON.parse(stdout.slice(stdout.search(/^\[/m)));
    expect(rows).toEqual(bothHold(states[state][1]));
  });
});
