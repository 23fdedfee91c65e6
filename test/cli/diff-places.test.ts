import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.js';
import { memoryHost } from './memory-host.js';

/** A lake, a key a line. */
const lake = {
  alias: 'sales',
  'catalog.type': 'duckdb',
  'catalog.uri': '/m.db',
  'storage.type': 's3',
  'storage.bucket': 'one',
  'storage.prefix': 'data',
  'storage.key_id': '${ID}',
  'storage.secret': '${KEY}',
  'storage.secret_name': 'store',
  'storage.scope': 's3://',
  'storage.secret_parameters.url_style': 'path',
  'attach_options.hidden': 'false',
  'attach_options.metadata_schema': 'main',
};

type Key = keyof typeof lake;

function write(values: Readonly<Record<string, string>>): string {
  const lines = Object.entries(values).map(([key, value]) => `${key} = ${JSON.stringify(value)}`);
  return ['[lakes.sales]', ...lines, ''].join('\n').replace('"false"', 'false');
}

const lineOf = (key: string) => Object.keys(lake).indexOf(key) + 2;

/** What is found to differ, and on which line of either file. */
function placesIn(before: string, after: string): Readonly<Record<string, unknown>> {
  const host = memoryHost(new Map(Object.entries({ 'a.toml': before, 'b.toml': after })));
  const { stdout } = run(['diff', 'a.toml', 'b.toml', '--format', 'json', '--all'], host);
  const changes = JSON.parse(stdout) as readonly {
    readonly pointer: string;
    readonly places?: { readonly before?: { line: number }; readonly after?: { line: number } };
  }[];
  return Object.fromEntries(
    changes.map(({ pointer, places }) => [pointer, [places?.before?.line, places?.after?.line]]),
  );
}

describe('a change stands at the key that says it', () => {
  test.each<[Key, string, string]>([
    ['alias', 'sold', '/alias'],
    ['storage.bucket', 'two', '/dataPath'],
    ['storage.prefix', 'other', '/dataPath'],
    ['storage.scope', 's3://one/data/', '/scope'],
    ['storage.secret_parameters.url_style', 'vhost', '/parameters/url_style'],
    ['attach_options.metadata_schema', 'other', '/options/metadata_schema'],
  ])('%s', (key, value, pointer) => {
    const places = placesIn(write(lake), write({ ...lake, [key]: value }));
    expect(places[pointer]).toEqual([lineOf(key), lineOf(key)]);
  });

  test('or at the table that says it, where several keys do', () => {
    const places = placesIn(write(lake), write({ ...lake, 'catalog.uri': '/other.db' }));
    expect(places['/metadata']).toEqual([lineOf('catalog.type'), lineOf('catalog.type')]);
  });

  test('of a folder on this machine at its path', () => {
    const file = (path: string) => `[lakes.sales]
catalog = { type = "duckdb", uri = "/m.db" }
[lakes.sales.storage]
type = "local"
path = "${path}"
`;
    expect(placesIn(file('/a'), file('/b'))).toEqual({ '/dataPath': [5, 5] });
  });

  test('of a provider and a scope at the parameters of the secret', () => {
    const file = (provider: string, scope: string) => `[lakes.sales]
catalog = { type = "duckdb", uri = "/m.db" }
[lakes.sales.storage]
type = "s3"
bucket = "one"
secret_name = "store"
${provider === 'config' ? 'key_id = "${ID}"\nsecret = "${KEY}"' : 'region = "eu-central-1"\n'}
secret_parameters.provider = "${provider}"
secret_parameters.scope = "${scope}"
`;
    const places = placesIn(file('config', 's3://'), file('credential_chain', 's3://one/'));
    expect(places).toMatchObject({ '/provider': [9, 9], '/scope': [10, 10] });
  });
});
