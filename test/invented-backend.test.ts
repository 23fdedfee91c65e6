import { describe, expect, test } from 'vitest';
import { backends } from '../src/backend/index.js';
import { compileWith } from '../src/compile/compile.js';
import { diffWith } from '../src/diff/diff.js';
import {
  emit,
  emitTeardown,
  emitVerify,
  renderDiagnostic,
  renderDiff,
  toScript,
  type EmitOptions,
  type Plan,
} from '../src/index.js';
import { parsePlanWith } from '../src/plan-file/parse.js';
import { redis } from './support/invented/redis.js';
import { webdav } from './support/invented/webdav.js';

const known = {
  metadata: { ...backends.metadata, redis },
  storage: { ...backends.storage, webdav },
};
const compile = compileWith(known);
const parsePlan = parsePlanWith(known);
const diff = diffWith(known);

type Table = Readonly<Record<string, unknown>>;

const catalog: Table = { type: 'redis', server: 'cache:6379', token: '${TOKEN}' };
const storage: Table = {
  ...{ type: 'webdav', url: "dav://it's/", server: 'files', key: '${KEY}' },
  secret_name: 'davs',
};
const env = { TOKEN: 't-value', KEY: 'k-value' };

function compiled(lakes: Table) {
  const result = compile({ lakes }, { env, use: null });
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result;
}

function codes(lakes: Table, target = '1.5'): readonly string[] {
  const { diagnostics } = compile({ lakes }, { env, target });
  return diagnostics.map(({ code }) => code).filter((code) => code !== 'unmaintained-target');
}

const whole = compiled({ dev: { catalog, storage } });
const { plan, credentials: values } = whole;

function scriptOf(options: EmitOptions): readonly string[] {
  const emitted = emit(plan, options as never);
  if (!emitted.ok) throw new Error('is not emitted');
  return emitted.statements.map(({ sql }) => sql);
}

test('a backend is one file and one entry', () => {
  expect(parsePlan(JSON.parse(JSON.stringify(plan)))).toEqual({ ok: true, plan });
  expect(toScript(emit(plan, { extensions: 'load' }).statements).split('\n')).toEqual([
    'LOAD ducklake;',
    'LOAD httpfs;',
    'CREATE OR REPLACE SECRET "lakeplan_metadata_dev" (',
    '  TYPE redis,',
    "  TOKEN error('redacted: lakeplan_metadata_dev.token'),",
    "  SCOPE 'redis://cache:6379/'",
    ');',
    'CREATE OR REPLACE SECRET "davs" (',
    '  TYPE webdav,',
    "  SERVER 'files',",
    "  TICKET 'user=lake;part=' || error('redacted: davs.ticket.key') || ';end',",
    "  LOCK '',",
    "  SCOPE 'dav://it''s/'",
    ');',
    `ATTACH IF NOT EXISTS 'ducklake:redis:cache:6379' AS "ducklake" (`,
    "  DATA_PATH 'dav://it''s/',",
    "  META_SECRET 'lakeplan_metadata_dev'",
    ');',
    '',
  ]);
});

describe('a credential inside a larger text', () => {
  test.each<[EmitOptions, string]>([
    [{ credentials: 'inline', values }, `TICKET 'user=lake;part=' || 'k-value' || ';end'`],
    [
      { credentials: 'variables' },
      `TICKET 'user=lake;part=' || if(length(getvariable('davs.ticket.key')::VARCHAR) > 0`,
    ],
    [{ credentials: 'getenv' }, `TICKET 'user=lake;part=' || if(getenv('KEY') <> ''`],
    [{ credentials: 'bound', values }, `TICKET 'user=lake;part=' || $1 || ';end'`],
  ])('%j', (options, expected) => {
    expect(scriptOf(options).join('\n')).toContain(expected);
  });

  test('is refused in a plan file where it holds none, or is written out', () => {
    const edited = (from: string, to: string) =>
      parsePlan(JSON.parse(JSON.stringify(plan).replace(from, to)));
    expect(edited('user=lake;part=', 'user=other;part=').ok).toBe(true);
    expect(edited('user=lake;part=', 'user=lake;password=hidden;part=').ok).toBe(false);
    expect(edited('davs.ticket.key', 'davs.other').ok).toBe(false);
    expect(edited('{"credential":"davs.ticket.key","env":"KEY"}', '"hidden"').ok).toBe(false);
    expect(edited('"token":{', '"token":{"parts":[],').ok).toBe(false);
  });
});

test('its session is verified and taken down', () => {
  const verification = emitVerify(plan);
  const sql = verification.after.map((statement) => statement.sql).join('\n');
  expect(sql).toContain(`FROM which_secret('dav://it''s/', 'webdav')`);
  expect(sql).toContain(`path IS DISTINCT FROM 'redis:cache:6379'`);
  const down = emitTeardown(plan, { leaveTo: 'memory' });
  expect(down.ok && down.statements.map((statement) => statement.sql)).toEqual([
    'USE "memory"."main"',
    'DETACH DATABASE IF EXISTS "ducklake"',
    'DROP TEMPORARY SECRET IF EXISTS "lakeplan_metadata_dev"',
    'DROP TEMPORARY SECRET IF EXISTS "davs"',
  ]);
});

describe('what a difference means is said by the rows of its secret', () => {
  const changes = (after: Table): readonly string[] => {
    const other: Plan = compiled({ dev: { catalog, storage: { ...storage, ...after } } }).plan;
    return diff(plan, other).map(({ code, pointer }) => `${code} ${pointer}`);
  };

  test.each<[Table, string]>([
    [{ server: 'elsewhere' }, 'storage-server-changed /parameters/server'],
    [{ key: '${OTHER}' }, 'credential-variable-changed /parameters/ticket'],
  ])('%j', (after, expected) => {
    expect(changes(after)).toContain(expected);
  });

  test('a lake that moves is one that moved', () => {
    const moved = compiled({ dev: { catalog: { ...catalog, server: 'b:1' }, storage } }).plan;
    const all = diff(plan, moved);
    expect(all.map(({ code }) => code)).toContain('catalog-moved');
    expect(renderDiff(all)).toContain('redis');
  });
});

describe('lakes beside each other', () => {
  const lake = (
    changed: { readonly catalog?: Table; readonly storage?: Table },
    alias: string,
  ) => ({
    alias,
    catalog: { ...catalog, ...changed.catalog },
    storage: { ...storage, ...changed.storage },
  });
  const other = { server: 'cache:6380' };

  test('may not share a catalog', () => {
    const second = lake({ storage: { url: 'dav://b/', secret_name: 'b' } }, 'b');
    expect(codes({ a: lake({}, 'a'), b: second })).toContain('shared-catalog');
  });

  test('may not share a folder of one server', () => {
    const inside = { url: "dav://it's/b/", secret_name: 'b' };
    expect(
      codes({ a: lake({}, 'a'), b: lake({ catalog: other, storage: inside }, 'b') }),
    ).toContain('shared-data-path');
    const elsewhere = { ...inside, server: 'elsewhere' };
    const apart = codes({ a: lake({}, 'a'), b: lake({ catalog: other, storage: elsewhere }, 'b') });
    expect(apart).not.toContain('shared-data-path');
  });

  test('are served by their own secrets, those of catalogs too', () => {
    const first = lake({ storage: { url: 'dav://a/', secret_name: 'a' } }, 'a');
    const data = { storage: { url: 'dav://b/', secret_name: 'b' } };
    const apart = lake({ ...data, catalog: other }, 'b');
    expect(codes({ a: first, b: apart })).toEqual([]);
    const within = lake({ ...data, catalog: { server: 'cache:6379/b' } }, 'b');
    expect(codes({ a: first, b: within })).toEqual([]);
    const referred = { type: 'redis', server: 'cache:6379/b', secret_name: 'm' };
    expect(codes({ a: first, b: { ...apart, catalog: referred } })).toEqual(['scope-capture']);
  });
});

test('it stands beside the others', () => {
  const file = { type: 'duckdb', uri: '/a.db' };
  expect(compile({ lakes: { dev: { catalog: file, storage } } }).ok).toBe(true);
});

test('what is wrong with it is said in the same words', () => {
  const wrong = { type: 'redis', sever: 'cache:6379', token: '${TOKEN}' };
  const { diagnostics } = compile({
    lakes: { dev: { catalog: wrong, storage: { type: 'webdaw' } } },
  });
  const words = diagnostics.map((one) => renderDiagnostic(one)).join('\n');
  expect(diagnostics.map(({ code }) => code)).toEqual([
    'missing-key',
    'unknown-key',
    'unknown-backend',
  ]);
  expect(words).toContain('`server` is missing');
  expect(words).toContain('did you mean `server`?');
  expect(words).toContain('did you mean `webdav`?');
});

test('a parameter of its own is known by provider and version', () => {
  const chain = { provider: 'credential_chain', depth: 'infinity' };
  const { key: _, ...keyless } = storage;
  const having = (secret_parameters: Table) => ({
    dev: { catalog, storage: { ...keyless, secret_parameters } },
  });
  expect(codes(having(chain))).toEqual([]);
  expect(codes(having(chain), '1.4')).toEqual(['unavailable-secret-parameter']);
  expect(codes(having({ ...chain, depth: '2' }))).toEqual(['invalid-choice']);
  expect(codes(having({ provider: 'config', depth: '1' }))).toEqual([
    'unsupported-secret-parameter',
  ]);
});

describe('what closes its secret', () => {
  const { key: _, ...keyless } = storage;
  const chain = { provider: 'credential_chain' };
  const said = { ...chain, depth: '1', lock: '${LOCK}' };
  const named = { credential: 'davs.lock', env: 'LOCK' };

  test.each<[string, Table, object]>([
    ['1.5', chain, { server: 'files', depth: 'infinity', lock: '' }],
    // It takes neither with this provider.
    ['1.4', chain, { server: 'files' }],
    ['1.5', said, { server: 'files', depth: '1', lock: named }],
  ])('is written where it is taken and not said: %s, %j', (target, secret_parameters, expected) => {
    const lakes = { dev: { catalog, storage: { ...keyless, secret_parameters } } };
    const result = compile({ lakes }, { env: { ...env, LOCK: 'l-value' }, target });
    const nodes = result.ok ? result.plan.nodes : [];
    const secret = nodes.find((node) => node.kind === 'secret' && node.name === 'davs');
    expect(secret && 'parameters' in secret && secret.parameters).toEqual(expected);
    const found = result.diagnostics.filter(({ code }) => code !== 'unmaintained-target');
    expect(found).toEqual([]);
  });

  test('is one change, and alone may be empty in a plan file', () => {
    const text = JSON.stringify(plan);
    const opened = JSON.parse(text.replace(',"lock":""', '')) as Plan;
    expect(diff(opened, plan).map(({ code, after }) => [code, after])).toEqual([
      ['secret-closed', { lock: '' }],
    ]);
    expect(diff(plan, opened).map(({ code, before }) => [code, before])).toEqual([
      ['secret-opened', { lock: '' }],
    ]);
    expect(parsePlan(JSON.parse(text.replace('"lock":""', '"lock":"x"'))).ok).toBe(false);
    expect(parsePlan(JSON.parse(text.replace('"server":"files"', '"server":""'))).ok).toBe(false);
  });
});
