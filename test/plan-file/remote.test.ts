import { describe, expect, test } from 'vitest';
import { compile, parsePlan } from '../../src/index.js';

const keys = { region: 'eu-central-1', key_id: '${ID}', secret: '${KEY}' };
const url = 'https://example.com/lake.ducklake';
const object = 's3://bucket/lake.ducklake';
const web = { type: 'http', bearer_token: '${TOKEN}', headers: { 'X-Team': '${TEAM}' } };

/** Lakes that are there: at URLs, and with a data path that only their catalog knows. */
const lakes = {
  public: { catalog: { type: 'duckdb', uri: url } },
  web: {
    catalog: { type: 'duckdb', uri: url, credentials: web },
    storage: { type: 'https', data_path: 'https://example.com/data/' },
  },
  bucket: {
    catalog: { type: 'duckdb', uri: object },
    storage: { type: 's3', bucket: 'bucket', prefix: 'data', ...keys },
  },
  sqlite: {
    catalog: { type: 'sqlite', uri: object, secret_name: 'named' },
    storage: { type: 's3', secret_name: 'named', bucket: 'bucket' },
  },
  local: {
    catalog: { type: 'sqlite', uri: '/srv/lake.sqlite' },
    attach_options: { create_if_not_exists: false },
  },
} as const;

type Name = keyof typeof lakes;
interface Tree {
  [key: string]: Tree;
}

/** The plan of a lake as a file holds it. */
function fileOf(name: Name): { readonly nodes: Tree[] } {
  const result = compile({ lakes: { [name]: lakes[name] } });
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return JSON.parse(JSON.stringify(result.plan)) as { readonly nodes: Tree[] };
}

const nodeOf = (file: { readonly nodes: Tree[] }, kind: string) =>
  file.nodes.find((node) => (node['kind'] as unknown) === kind) ?? {};

/** What is said of the file once it was edited; the pointers without the number of the node. */
function saidOf(name: Name, edit: (attach: Tree, secret: Tree) => void): readonly string[] {
  const file = fileOf(name);
  edit(nodeOf(file, 'attach'), nodeOf(file, 'secret'));
  const parsed = parsePlan(file);
  return parsed.ok
    ? []
    : parsed.diagnostics.map((one) => {
        const place = one.pointer.replace(/^\/nodes\/\d+/, '');
        return `${'problem' in one.args ? one.args.problem : one.code} at ${place}`;
      });
}

test.each(Object.keys(lakes) as Name[])('%s: what compiles is read back', (name) => {
  expect(saidOf(name, () => {})).toEqual([]);
});

type Edit = readonly [Name, string, (attach: Tree, secret: Tree) => void, readonly string[]];
const put = (tree: Tree | undefined, values: Readonly<Record<string, unknown>>) =>
  void Object.assign(tree ?? {}, values);

describe('an edited file is refused', () => {
  test.each<Edit>([
    [
      'local',
      'a lake that may be made has no data path',
      (a) => put(a, { options: {} }),
      ['data-path at '],
    ],
    [
      'local',
      'a snapshot makes one too',
      (a) => put(a, { options: { snapshot_version: 1 } }),
      ['data-path at '],
    ],
    [
      'local',
      'a catalog of this machine has a secret',
      (a) => put(a['metadata'], { scopedSecret: 'named' }),
      ['secret at /metadata/scopedSecret'],
    ],
    [
      'public',
      'the lake is not said to be read',
      (a) => put(a, { options: {} }),
      ['data-path at ', 'read-only at /options'],
    ],
    [
      'public',
      'it is to be written, too',
      (a) => put(a['options'], { read_write: true }),
      ['read-only at /options'],
    ],
    [
      'public',
      'the catalog moves into a bucket',
      (a) => put(a['metadata'], { path: object }),
      ['missing-key at /metadata'],
    ],
    [
      'public',
      'a signature is in the URL',
      (a) => put(a['metadata'], { path: `${url}?sig=x` }),
      ['credential-in-text at /metadata/path'],
    ],
    [
      'public',
      'the scheme is in upper case',
      (a) => put(a['metadata'], { path: 'HTTPS://example.com/lake.ducklake' }),
      ['upper-case-scheme at /metadata/path'],
    ],
    [
      'web',
      'the catalog moves to another host than that of its secret',
      (a) => put(a['metadata'], { path: 'https://example.org/lake.ducklake' }),
      ['uncovered-catalog at /metadata/scopedSecret', 'scope at /scope/0'],
    ],
    [
      'web',
      'the token goes to every host',
      (_, s) => put(s, { scope: ['https://'] }),
      ['scope at /scope/0'],
    ],
    [
      'web',
      'the token goes everywhere',
      (_, s) => delete s['scope'],
      ['uncovered-catalog at /metadata/scopedSecret', 'missing-key at '],
    ],
    [
      'web',
      'the secret is one of another type',
      (_, s) => put(s, { type: 's3', scope: [object], parameters: {} }),
      ['secret at /metadata/scopedSecret', 'scope at /scope/0'],
    ],
    [
      'web',
      'a token stands there',
      (_, s) => put(s['parameters'], { bearer_token: 'hunter2' }),
      ['literal-credential at /parameters/bearer_token'],
    ],
    [
      'web',
      'the value of a header stands there',
      (_, s) => put(s['parameters'], { extra_http_headers: { map: { 'X-Team': 'hunter2' } } }),
      ['wrong-type at /parameters/extra_http_headers'],
    ],
    [
      'web',
      'what is published is to be written',
      (a) => put(a, { metadata: { type: 'sqlite', path: '/srv/a.sqlite' }, options: {} }),
      ['read-only at /options', 'scope at /scope/0'],
    ],
    [
      'web',
      'the data path names a file',
      (a) => put(a, { dataPath: 'https://example.com/data' }),
      ['path-spelling at /dataPath'],
    ],
    [
      'bucket',
      'the catalog moves out of the scope',
      (a) => put(a['metadata'], { path: 's3://bucket/other.ducklake' }),
      ['uncovered-catalog at /metadata/scopedSecret', 'scope at /scope/1'],
    ],
    [
      'bucket',
      'the catalog has no secret',
      (a) => delete a['metadata']?.['scopedSecret'],
      ['missing-key at /metadata'],
    ],
    [
      'bucket',
      'ATTACH is to name its secret',
      (a) => put(a['metadata'], { secret: 'lakeplan_storage_bucket' }),
      ['secret at /metadata/secret'],
    ],
    [
      'sqlite',
      'its secret is not in the plan',
      (a) => put(a['metadata'], { scopedSecret: 'other' }),
      ['secret at /metadata/scopedSecret'],
    ],
    [
      'sqlite',
      'its secret is one for catalogs of another kind',
      (_, s) => put(s, { type: 'postgres' }),
      ['secret at /metadata/scopedSecret'],
    ],
  ])('%s: %s', (name, _, edit, expected) => {
    expect([...saidOf(name, edit)].sort()).toEqual([...expected].sort());
  });
});

test('a MotherDuck database keeps nothing where it cannot be written', () => {
  const attach = { kind: 'attach', lake: 'a', host: 'motherduck', alias: 'a', create: true };
  const node = { ...attach, dataPath: 'https://example.com/data/', options: {}, origin: [] };
  const parsed = parsePlan({ version: 1, target: '1.5', nodes: [node], use: null });
  expect(parsed.ok ? [] : parsed.diagnostics.map(({ pointer }) => pointer)).toEqual([
    '/nodes/0/options',
  ]);
});
