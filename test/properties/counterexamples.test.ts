import { describe, expect, test } from 'vitest';
import { compile, emit, parsePlan, type Plan } from '../../src/index.js';

/** Documents that once broke a law, made small. */

const sqlite = { type: 'sqlite', uri: '/m.db' };
const otherSqlite = { type: 'sqlite', uri: '/n.db' };
const local = { type: 'local', path: '/data' };
const otherLocal = { type: 'local', path: '/other' };
const s3 = { type: 's3', secret_name: 's', bucket: 'b', prefix: 'p' };

function errorsOf(lakes: object): readonly string[] {
  const result = compile({ lakes });
  const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
  return errors.map(({ code, pointer }) => `${code} at ${pointer}`);
}

test.each<[string, object, readonly string[]]>([
  [
    'an extension is looked up once',
    { a: { catalog: sqlite, storage: local, extensions: ['$${X}', { name: '$${Y}' }] } },
    [],
  ],
  [
    'a scope that is empty',
    { a: { catalog: sqlite, storage: { ...s3, scope: '' } } },
    ['empty-value at /lakes/a/storage/scope'],
  ],
  [
    'who computes must be known before a storage can be missed',
    { a: { catalog: { type: 'motherduck', database: 'd', compute: 'x' } } },
    ['invalid-choice at /lakes/a/catalog/compute'],
  ],
  [
    'the parameters of a secret are looked at where its name is not valid',
    {
      a: {
        catalog: sqlite,
        storage: {
          ...s3,
          secret_name: '${',
          key_id: 'k',
          secret: 's',
          region: 'r',
          secret_parameters: { extra_http_headers: { h: '${' } },
        },
      },
    },
    [
      'malformed-variable at /lakes/a/storage/secret_name',
      'malformed-variable at /lakes/a/storage/secret_parameters/extra_http_headers/h',
    ],
  ],
  [
    'an alias that is not valid is not the default one',
    {
      a: { catalog: sqlite, storage: local },
      b: { catalog: otherSqlite, storage: otherLocal, alias: 5 },
    },
    ['wrong-type at /lakes/b/alias'],
  ],
  [
    'a name is looked at where the catalog is not known',
    { a: { catalog: { type: 'sqlite', uri: ':memory:' }, storage: local, alias: 'main' } },
    ['reserved-name at /lakes/a/alias', 'memory-uri at /lakes/a/catalog/uri'],
  ],
  [
    'a kind of catalog is known where its file is not',
    {
      a: {
        catalog: { type: 'sqlite', uri: '${' },
        storage: local,
        attach_options: { meta_block_size: 16_384, metadata_schema: 'x' },
      },
    },
    [
      'unsupported-attach-option at /lakes/a/attach_options/meta_block_size',
      'invalid-metadata-schema at /lakes/a/attach_options/metadata_schema',
      'malformed-variable at /lakes/a/catalog/uri',
    ],
  ],
  [
    'catalogs are compared where a data path is not valid',
    {
      a: { catalog: sqlite, storage: { ...local, path: '~' }, alias: 'one' },
      b: { catalog: sqlite, storage: otherLocal },
    },
    ['home-in-path at /lakes/a/storage/path', 'shared-catalog at /lakes/b/catalog'],
  ],
  [
    'data paths are compared where a catalog is not valid',
    {
      a: { catalog: { ...sqlite, uri: ':memory:' }, storage: local, alias: 'one' },
      b: { catalog: sqlite, storage: local },
    },
    ['memory-uri at /lakes/a/catalog/uri', 'shared-data-path at /lakes/b/storage/path'],
  ],
  [
    'each text of a list is looked at',
    { a: { catalog: sqlite, storage: { ...s3, scope: ['', '${', 5, 'a\0'] } } },
    [
      'empty-value at /lakes/a/storage/scope/0',
      'malformed-variable at /lakes/a/storage/scope/1',
      'wrong-type at /lakes/a/storage/scope/2',
      'unencodable-text at /lakes/a/storage/scope/3',
    ],
  ],
  [
    'a lake of an unknown kind has no name',
    {
      a: { catalog: { type: 'motherduk', database: 'd' } },
      b: { catalog: sqlite, storage: local },
    },
    ['unknown-backend at /lakes/a/catalog/type'],
  ],
])('%s', (_, lakes, errors) => {
  expect(errorsOf(lakes)).toEqual(errors);
});

test('of two spellings of a key, the order in the table does not choose the wrong one', () => {
  const lake = { catalog: sqlite, storage: local };
  const one = { a: { ...lake, attach_options: { READ_ONLY: true, read_only: true } } };
  const two = { a: { ...lake, attach_options: { read_only: true, READ_ONLY: true } } };
  expect(compile({ lakes: two })).toEqual(compile({ lakes: one }));
});

/** A plan file with these nodes. */
function plan(...nodes: readonly object[]) {
  return { version: 1, target: '1.5', nodes, use: null };
}

describe('an edited plan', () => {
  const secret = {
    kind: 'secret',
    action: 'create',
    name: 's',
    type: 's3',
    provider: 'credential_chain',
    parameters: {},
    scope: ['s3://b/'],
    origin: [],
  };
  const attach = {
    kind: 'attach',
    lake: 'a',
    host: 'duckdb',
    alias: 'a',
    metadata: { type: 'sqlite', path: '/m.db' },
    dataPath: 's3://b/',
    options: {},
    origin: [],
  };

  test('is accepted as it is', () => {
    expect(parsePlan(plan(secret, attach)).ok).toBe(true);
  });

  test.each([
    ['a provider twice', plan({ ...secret, parameters: { provider: 'config' } })],
    ['a scope twice', plan({ ...secret, parameters: { scope: 's3://other/' } })],
    ['a type twice', plan({ ...secret, parameters: { type: 'gcs' } })],
    ['a data path twice', plan({ ...attach, options: { data_path: 's3://other/' } })],
    ['a metadata secret twice', plan({ ...attach, options: { meta_secret: 'other' } })],
  ])('is refused with %s', (_, edited) => {
    expect(parsePlan(edited).ok).toBe(false);
  });

  test.each([
    ['an option', { ...attach, options: { x: ['1); DROP TABLE t; --'] } }],
    ['a text', { ...attach, dataPath: ["'); DROP TABLE t; --"] }],
    ['a name', { ...attach, alias: ['"; DROP TABLE t; --'] }],
  ])('that nobody read back gives no SQL of its own by a list as %s', (_, node) => {
    expect(emit(plan(node) as unknown as Plan).ok).toBe(false);
  });
});
