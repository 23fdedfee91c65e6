import { describe, expect, test } from 'vitest';
import { compile, type CompileOptions } from '../../src/index.js';
import { compileToml } from '../../src/toml.js';
import { codesIn, exitCodes, goodLake, goodTables, nested } from './support.js';

const depth = 10_000;

describe('TOML', () => {
  test.each([
    ['lists', '['.repeat(depth), ']'.repeat(depth)],
    ['inline tables', '{a='.repeat(depth), '}'.repeat(depth)],
  ])('%s nested deep are not read as TOML', (_, open, close) => {
    for (const key of ['other', 'lakes', 'lakes.a', 'lakes.a.alias', 'lakes.a.extensions']) {
      const text = `${key} = ${open}1${close}\n`;
      expect(codesIn(compileToml(text))).toEqual(['toml-syntax']);
      expect(exitCodes('x.toml', text)).toEqual([1]);
    }
  });

  test.each([
    ['a dotted key', `x${'.a'.repeat(depth)} = 1\n`],
    ['a header', `[lakes.a.x${'.a'.repeat(depth)}]\nb = 1\n`],
    ['a header of another kind', `[[lakes.a.y.x${'.a'.repeat(depth)}]]\n`],
  ])('%s may go deep', (_, line) => {
    const text = `[lakes.a]\n${goodTables}${line}`;
    expect(exitCodes('x.toml', text)).toEqual([1]);
    expect(compileToml(text).diagnostics).toHaveLength(1);
  });

  test('what is nested deep in a table of another tool is passed over', () => {
    const text = `[other${'.a'.repeat(depth)}]\nb = 1\n[lakes.a]\n${goodTables}`;
    expect(codesIn(compileToml(text))).toEqual([]);
  });
});

test('JSON', () => {
  for (const value of [
    `${'['.repeat(depth)}${']'.repeat(depth)}`,
    `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`,
  ]) {
    for (const text of [`{"lakes":{"a":${value}}}`, `{"lakes":${value}}`, value]) {
      expect(exitCodes('x.json', text)).toEqual([1]);
    }
  }
});

function expectErrors(lake: object): void {
  const { ok, diagnostics } = compile({ lakes: { a: { ...goodLake, ...lake } } });
  expect(ok).toBe(false);
  expect(diagnostics.map(({ code }) => code)).not.toContain('unreadable-document');
}

describe.each(['tables', 'lists'] as const)('objects: %s nested deep', (kind) => {
  const deep = nested(depth, kind);
  const store = {
    type: 's3',
    bucket: 'b',
    prefix: 'p',
    region: 'r',
    key_id: 'k',
    secret: 's',
    endpoint: 'h',
    scope: 's3://b/',
    url_style: 'path',
    use_ssl: true,
    secret_name: 'n',
    data_path: 's3://b/p',
    secret_parameters: {},
  };
  const postgres = {
    type: 'postgres',
    host: 'h',
    database: 'd',
    user: 'u',
    password: 'p',
    port: 1,
  };

  test.each(['unknown', 'alias', 'catalog', 'storage', 'attach_options', 'extensions'])(
    'as %s of a lake',
    (key) => {
      expectErrors({ [key]: deep });
    },
  );

  test.each(Object.keys(store))('as %s of a store', (key) => {
    expectErrors({ storage: { ...store, [key]: deep } });
  });

  test.each(Object.keys(postgres))('as %s of a catalog', (key) => {
    expectErrors({ catalog: { ...postgres, [key]: deep } });
    expectErrors({ catalog: { ...postgres, secret_parameters: { [key]: deep } } });
  });

  test('as parameters, values of maps, options and extensions', () => {
    const secret_parameters = { session_token: deep, extra_http_headers: { a: deep } };
    expectErrors({ storage: { ...store, secret_parameters } });
    expectErrors({ attach_options: { read_only: deep, metadata_path: deep, snapshot_time: deep } });
    expectErrors({ extensions: [deep, { name: deep }, { name: 'x', repository: deep }] });
  });

  test('where another tool has it', () => {
    const config = { ducklake: goodLake, other: deep, database: deep };
    expect(codesIn(compile({ stores: { a: { config } }, other: deep }))).toEqual([]);
  });

  test('instead of options', () => {
    const options = { env: deep, lakes: deep, target: deep, use: deep } as CompileOptions;
    expect(compile({ lakes: { a: goodLake } }, options).ok).toBe(false);
  });
});
