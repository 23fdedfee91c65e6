import { describe, expect, test } from 'vitest';
import type { SecretParameters } from '../../../src/engine/secret-parameters.js';
import { secretKindsOf } from '../../../src/backend/backend.js';
import { backends } from '../../../src/backend/index.js';
import type { ChangeCode, ParameterValue } from '../../../src/index.js';
import { parameterChanges } from '../support/plans.js';

/** What it is that a parameter appears, is another, and goes. */
type Codes = readonly [added: ChangeCode, changed: ChangeCode, removed: ChangeCode];

const always = (code: ChangeCode): Codes => [code, code, code];
const credential: Codes = ['credential-added', 'credential-variable-changed', 'credential-removed'];
const server = always('storage-server-changed');
const access = always('storage-access-changed');
const source = always('credential-source-changed');
// From nothing said, which is on, to off; and back.
const tls: Codes = ['tls-weakened', 'tls-strengthened', 'default-spelled-out'];
// What is written where nothing is said keeps the environment and settings out.
const off: Codes = ['secret-closed', access[1], access[2]];
const on: Codes = ['tls-weakened', 'tls-strengthened', 'secret-opened'];

const store: Readonly<Record<string, Codes>> = {
  key_id: credential,
  secret: credential,
  session_token: credential,
  region: access,
  endpoint: server,
  url_style: access,
  use_ssl: on,
  verify_ssl: tls,
  kms_key_id: ['kms-key-changed', 'kms-key-changed', 'kms-key-removed'],
  requester_pays: off,
  url_compatibility_mode: always('parameter-without-effect'),
  http_proxy: access,
  http_proxy_username: access,
  http_proxy_password: credential,
  extra_http_headers: access,
  chain: source,
  profile: source,
  assume_role_arn: source,
  external_id: credential,
  web_identity_token_file: source,
  session_name: source,
  validation: source,
  refresh: source,
};

const moved = always('catalog-moved');
const catalogAccess = always('catalog-access-changed');

/** The rest of libpq's keywords say how the database is reached, not which it is. */
const postgres: Readonly<Record<string, Codes>> = {
  host: moved,
  hostaddr: moved,
  port: moved,
  database: moved,
  service: moved,
  uri: credential,
  password: credential,
  options: credential,
  sslpassword: credential,
  scram_client_key: credential,
  scram_server_key: credential,
  oauth_client_secret: credential,
  // From nothing said, which prefers it, to none; then to the most; and back.
  sslmode: ['tls-weakened', 'tls-strengthened', 'tls-weakened'],
};

const kinds = secretKindsOf(backends);

function rowsOf(type: string): SecretParameters {
  return kinds.get(type)?.rows ?? {};
}

const expected: Readonly<Record<string, Readonly<Record<string, Codes>>>> = {
  s3: { ...store, url_style: [access[0], access[1], 'secret-opened'] },
  r2: { account_id: server, ...store },
  gcs: { ...store, bearer_token: credential },
  http: {
    bearer_token: credential,
    extra_http_headers: access,
    verify_ssl: tls,
    http_proxy: access,
    http_proxy_username: access,
    http_proxy_password: credential,
  },
  postgres: {
    ...Object.fromEntries(Object.keys(rowsOf('postgres')).map((name) => [name, catalogAccess])),
    ...postgres,
  },
};

type Values = readonly [ParameterValue, ParameterValue];

const named = (env: string): ParameterValue => ({ credential: 'store.x', env });

function valuesOf(type: string, name: string): Values {
  if (name === 'sslmode') return ['disable', 'verify-full'];
  if (name === 'url_style') return ['path', 'vhost'];
  if (name === 'chain') return ['env', 'sso;env'];
  if (name === 'validation') return ['exists', 'none'];
  const row = rowsOf(type)[name];
  if (row?.value === 'boolean') return [false, true];
  if (row?.value === 'map') return [{ map: { a: { credential: 'x' } } }, { map: {} }];
  return row?.sensitive === true ? [named('ONE'), named('TWO')] : ['1', '2'];
}

/** What it is that the one appears, becomes the other, and that goes. */
function codesOf(type: string, name: string, [one, two]: Values): readonly string[] {
  const ways = [
    [undefined, one],
    [one, two],
    [two, undefined],
  ] as const;
  return ways.flatMap(([before, after]) => parameterChanges(type, name, before, after));
}

const together: readonly ChangeCode[] = ['secret-closed', 'secret-opened'];

const at = (name: string, codes: readonly ChangeCode[]) =>
  codes.map((code) => `${code} at /parameters${together.includes(code) ? '' : `/${name}`}`);

test('every type of secret that is made has its table', () => {
  const made = [...kinds.values()].filter(({ providers }) => providers.length > 0);
  expect(Object.keys(expected).sort()).toEqual(made.map(({ type }) => type).sort());
});

describe.each(Object.entries(expected))('%s', (type, rows) => {
  test('every parameter has its row', () => {
    expect(Object.keys(rows).sort()).toEqual(Object.keys(rowsOf(type)).sort());
  });

  test.each(Object.entries(rows))('%s', (name, codes) => {
    if (name === 'refresh') {
      // It has one value only, and so never another.
      const [there, back] = [
        parameterChanges(type, name, undefined, 'auto'),
        parameterChanges(type, name, 'auto', undefined),
      ];
      expect([...there, ...back]).toEqual(at(name, [codes[0], codes[2]]));
    } else expect(codesOf(type, name, valuesOf(type, name))).toEqual(at(name, codes));
  });
});
