import { beforeEach, describe, expect, it, vi } from 'vitest';
import { secretKindsOf } from '../../../../src/backend/backend.js';
import { backends } from '../../../../src/backend/index.js';
import { attach } from '../../support/by-hand.js';
import {
  compiledDocument,
  errorsOf,
  statementsOfLake,
  type Table,
} from '../../support/compile-lakes.js';
import { compiled } from '../../support/emitted.js';
import { isAtLeast } from '../../support/at-least.js';
import { openTestEngine, type Engine } from '../../support/engine.js';
import { failureOf } from '../../support/numbers.js';
import { refusedParameters, synonyms } from '../../support/options/parameters-on-purpose.js';
import { triedParameters } from '../../support/options/tried-parameters.js';

const secretKinds = secretKindsOf(backends);

function rowsOf(type: string) {
  return secretKinds.get(type)?.rows ?? {};
}

const kinds = [
  ...['s3', 'r2', 'gcs'].flatMap((type) => [
    { type, provider: 'config' },
    { type, provider: 'credential_chain' },
  ]),
  { type: 'postgres', provider: 'config' },
];
type Kind = (typeof kinds)[number];

const named = kinds.map((kind) => [`${kind.type} by ${kind.provider}`, kind] as const);

const schemes: Table = { s3: 's3', r2: 'r2', gcs: 'gs' };

/** A lake whose secret has the parameter, beside the least that secret needs. */
function lakeWith({ type, provider }: Kind, name: string, value: unknown): Table {
  const file = { type: 'duckdb', uri: 'catalog.ducklake' };
  const extra = { [name]: value };
  if (type === 'postgres') {
    const least = name === 'uri' ? {} : { host: 'x', database: 'x', user: 'x' };
    const metadata_backend = { type, ...least, secret_parameters: extra };
    return { metadata_backend, storage_backend: { type: 'local', path: '/data' } };
  }
  const chain = provider === 'config' ? {} : { provider, chain: 'env' };
  const least = {
    key_id: 'x',
    secret: 'x',
    bucket: 'bucket',
    ...(type === 'r2' && { account_id: 'x' }),
  };
  const storage_backend = { type, ...least, secret_parameters: { ...chain, ...extra } };
  return { metadata_backend: file, storage_backend };
}

const plausible: Table = {
  options: '-c search_path=x',
  chain: 'env',
  refresh: 'auto',
  url_style: 'path',
  validation: 'none',
};

function valueOf({ type }: Kind, name: string): unknown {
  if (name === 'scope') return `${String(schemes[type])}://bucket/`;
  const kind = rowsOf(type)[name]?.value;
  if (kind === 'boolean') return true;
  if (kind === 'integer' || kind === 'port') return 5;
  if (kind === 'map') return { a: 'b' };
  return plausible[name] ?? 'x';
}

const refusals = [
  'unknown-secret-parameter',
  'unavailable-secret-parameter',
  'unsupported-secret-parameter',
  'refresh-without-chain',
];

/** In the secret; what the version has no parameter for may stand in the path of ATTACH. */
function lakeplanTakes(kind: Kind, name: string): boolean {
  const errors = errorsOf({ lake: lakeWith(kind, name, valueOf(kind, name)) });
  if (errors.some((code) => refusals.includes(code))) return false;
  expect(errors, name).toEqual([]);
  return !isWord(kind, name);
}

function isWord(kind: Kind, name: string): boolean {
  const result = compiledDocument({ lakes: { lake: lakeWith(kind, name, valueOf(kind, name)) } });
  const attached = compiled(result).plan.nodes.find((node) => node.kind === 'attach');
  return attached?.host === 'duckdb' && attached.connection?.[name] === wordOf(kind, name);
}

const wordOf = (kind: Kind, name: string) => String(valueOf(kind, name));

/** By hand, whatever lakeplan thinks of it: a value that is not of its type is refused in other words. */
async function engineTakes(
  engine: Engine,
  { type, provider }: Kind,
  name: string,
): Promise<boolean> {
  const provided = provider === 'config' ? '' : `, PROVIDER ${provider}`;
  const chain = provider === 'config' || name === 'chain' ? '' : ", CHAIN 'env'";
  try {
    await engine.run(
      `CREATE OR REPLACE SECRET tried (TYPE ${type}${provided}${chain}, ${name} 'x')`,
    );
    return true;
  } catch (error) {
    return !String(error).includes('Unknown parameter');
  }
}

const isRefused = ({ type, provider }: Kind, name: string) =>
  refusedParameters.some(
    (row) => row.name === name && row.provider === provider && row.types.includes(type),
  );

beforeEach(() => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'x');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'x');
  return () => vi.unstubAllEnvs();
});

async function openLoaded(): Promise<Engine> {
  const engine = await openTestEngine();
  await engine.runAll(['LOAD httpfs', 'LOAD aws', 'LOAD postgres']);
  return engine;
}

describe('options: secret parameters', () => {
  it.each(named)('%s: the same names as the engine', async (_, kind) => {
    const engine = await openLoaded();
    const names = new Set([...triedParameters, ...Object.keys(rowsOf(kind.type))]);
    const engines: Record<string, boolean> = {};
    const ours: Record<string, boolean> = {};
    for (const name of names) {
      engines[name] = await engineTakes(engine, kind, name);
      ours[name] = lakeplanTakes(kind, name) || isRefused(kind, name);
    }
    // What a synonym stands for is in every version, so both are in the list.
    for (const [name, meant] of kind.type === 'postgres' ? synonyms : [])
      engines[name] ||= engines[meant] === true;
    expect(ours).toEqual(engines);
  });

  it.each(named)('%s: takes what lakeplan writes', async (_, kind) => {
    const engine = await openLoaded();
    const names = [...Object.keys(rowsOf(kind.type)), 'scope'];
    const taken = names.filter((name) => lakeplanTakes(kind, name));
    expect(taken.length).toBeGreaterThan(4);
    for (const name of taken) {
      const sql = statementsOfLake(lakeWith(kind, name, valueOf(kind, name)));
      const create = sql.filter((one) => one.startsWith('CREATE OR REPLACE SECRET'));
      expect(create.join('\n')).toContain(`${name.toUpperCase()} `);
      await engine.runAll(create);
    }
  });

  it('postgres: as words of the path, the same names as libpq', async () => {
    const engine = await openLoaded();
    await engine.run("CREATE SECRET tried (TYPE postgres, HOST '127.0.0.1', PORT '1')");
    const kind = { type: 'postgres', provider: 'config' };
    const names = Object.entries(rowsOf('postgres')).filter(([name, { since, sensitive }]) => {
      // DuckDB repeats the path, so that no credential is among them; of options there is a form that is none.
      return since.config === '1.5.3' && (!sensitive || name === 'options');
    });
    for (const [name, row] of names) {
      const options = { data_path: 'data/', meta_secret: 'tried' };
      const failed = await failureOf(engine, attach(`postgres:${name}='x'`, 'lake', options));
      const isKnown = failed?.includes(`invalid connection option "${name}"`) === false;
      if (isAtLeast('1.5.3')) expect(isWord(kind, name), name).toBe(false);
      else expect(row.inPath === true && isWord(kind, name), name).toBe(isKnown);
    }
  });
});
