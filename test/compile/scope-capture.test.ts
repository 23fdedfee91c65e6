import { describe, expect, test } from 'vitest';
import { findingsIn } from '../support/findings.js';

const keys = { secret: 's', region: 'r', endpoint: 'h' };

/** What a lake's secret serves: the scopes that are given, its data path alone, or nobody knows what. */
type Scope = readonly string[] | 'its path' | 'not known';

function lakeWith(name: string, type: string, dataPath: string, scope: Scope): object {
  const storage = { type, secret_name: name, data_path: dataPath };
  const made = scope === 'not known' ? {} : { key_id: name, ...keys };
  const scoped = typeof scope === 'string' ? {} : { scope };
  return {
    alias: name,
    catalog: { type: 'sqlite', uri: `/${name}.db` },
    storage: { ...storage, ...made, ...scoped },
  };
}

describe.each([
  ['s3', 's3'],
  ['r2', 'r2'],
  ['gcs', 'gs'],
])('of two secrets of type %s, DuckDB takes the one with the longer scope', (type, scheme) => {
  const bucket = `${scheme}://b/`;
  const [data, path] = [`${bucket}data/`, `${bucket}data/own/`];
  const longer = `${scheme}://${'z'.repeat(40)}/`;

  test.each<[string, Scope, string, boolean]>([
    ['its path', 'its path', bucket, false],
    ['its path, spelt out', [path], bucket, false],
    ['its path', 'its path', path, true],
    ['a folder above', [data], bucket, false],
    ['a folder above', [data], data, true],
    ['a folder above', [data], path, true],
    ['its bucket', [bucket], bucket, true],
    ['its bucket', [bucket], data, true],
    ['its bucket and its path', [bucket, path], data, false],
    ['its path and its bucket', [path, bucket], data, false],
    ['its bucket, and longer ones elsewhere', [bucket, longer], data, true],
    ['longer ones elsewhere, and its bucket', [longer, bucket], data, true],
    ['its bucket', [bucket], `${bucket}datum/`, false],
    ['what nobody knows', 'not known', bucket, true],
    ['what nobody knows', 'not known', `${bucket}other/`, false],
  ])('its own is %s, %j; the other is %s', (_, own, other, isCaptured) => {
    const far = `${scheme}://far/`;
    const lakes = {
      own: lakeWith('own', type, path, own),
      other: lakeWith('other', type, far, [other, far]),
    };
    const errors = findingsIn(lakes).filter((finding) => finding.startsWith('scope-capture'));
    expect(errors).toEqual(isCaptured ? ['scope-capture at /lakes/own/storage/data_path'] : []);
  });
});

test('a secret of another type takes nothing over', () => {
  const lakes = {
    own: lakeWith('own', 's3', 's3://b/data/', ['s3://b/']),
    other: lakeWith('other', 'r2', 'r2://b/data/', ['r2://b/']),
  };
  expect(findingsIn(lakes).filter((finding) => finding.startsWith('scope'))).toEqual([]);
});

describe('a secret that says the same takes nothing over', () => {
  const path = 's3://b/data/';
  const lakesWith = (more: object, others: object = {}) => ({
    own: lakeOf('own', more),
    other: lakeOf('other', { ...more, ...others }),
  });
  const lakeOf = (name: string, more: object) => ({
    alias: name,
    catalog: { type: 'sqlite', uri: `/${name}.db` },
    storage: {
      ...{ type: 's3', data_path: `${path}${name}`, scope: [path] },
      ...{ key_id: '${KEY}', ...keys, ...more },
    },
  });
  const parameters = (more: object) => ({ secret_parameters: more });

  test.each([
    ['keys', {}],
    ['a KMS key and a payer', parameters({ kms_key_id: 'k', requester_pays: true })],
    ['headers', parameters({ extra_http_headers: { credential: '${A}', map: '${B}' } })],
    ['a token that may be empty', parameters({ session_token: '${TOKEN:-}' })],
  ])('%s', (_, more) => {
    const { own, other } = lakesWith(more);
    expect(findingsIn({ own, other }).filter((one) => one.startsWith('scope'))).toEqual([]);
  });

  test.each([
    ['another key', {}, { key_id: '${OTHER}' }],
    ['the same variable with a default', {}, { key_id: '${KEY:-k}' }],
    ['a KMS key', {}, parameters({ kms_key_id: 'k' })],
    ['another payer', parameters({ requester_pays: true }), parameters({ requester_pays: false })],
    ['a token', {}, parameters({ session_token: '${TOKEN:-}' })],
    [
      'another header',
      parameters({ extra_http_headers: { credential: '${A}' } }),
      parameters({ extra_http_headers: { credential: '${B}' } }),
    ],
    ['another endpoint', {}, { endpoint: 'h2' }],
    ['another region', {}, { region: 'r2' }],
  ])('%s is not the same', (_, more, others) => {
    expect(findingsIn(lakesWith(more, others)).filter((one) => one.startsWith('scope'))).toEqual([
      'scope-capture at /lakes/other/storage/data_path',
      'scope-capture at /lakes/own/storage/data_path',
    ]);
  });

  test('of many that say the same, one that differs is found', () => {
    const equal = ['a', 'b', 'c', 'd'].map((name) => [name, lakeOf(name, {})] as const);
    const lakes = { ...Object.fromEntries(equal), z: lakeOf('z', { key_id: '${OTHER}' }) };
    const found = findingsIn(lakes).filter((one) => one.startsWith('scope'));
    expect(found).toEqual(
      ['a', 'b', 'c', 'd', 'z'].map((name) => `scope-capture at /lakes/${name}/storage/data_path`),
    );
  });
});
