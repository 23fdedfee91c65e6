import { describe, expect, test } from 'vitest';
import { compile, diff, parsePlan } from '../../src/index.js';

const local = { type: 'local', path: '/lakes/sales' };
const sqlite = { type: 'sqlite', uri: '/lakes/sales.sqlite' };
const postgres = { type: 'postgres', host: 'db', database: 'm', user: 'u', password: '${PW}' };
const bucket = {
  type: 's3',
  bucket: 'sales',
  region: 'eu-central-1',
  key_id: '${ID}',
  secret: '${KEY}',
};

/** Lakes whose names, which nobody types as a credential, look like one. */
const lakes: Readonly<Record<string, object>> = {
  'a secret named like a URL, and a header with a sign': {
    sales: {
      catalog: sqlite,
      storage: {
        ...bucket,
        secret_name: 's3://b',
        secret_parameters: { extra_http_headers: { 'x@y': '${HEADER}' } },
      },
    },
  },
  'headers named like the tables of a plan': {
    sales: {
      catalog: sqlite,
      storage: {
        ...bucket,
        secret_parameters: {
          extra_http_headers: {
            map: '${MAP}',
            options: '${OPTIONS}',
            parameters: '${PARAMETERS}',
          },
        },
      },
    },
  },
  'a lake named like a URL with a user': { 's://u@h': { catalog: postgres, storage: local } },
  'a lake named like a URL with a user, and a secret for its data': {
    's://u@h': { catalog: sqlite, storage: bucket },
  },
  'a lake and a header named like a password': {
    'password=x': {
      catalog: postgres,
      storage: { ...bucket, secret_parameters: { extra_http_headers: { 'token=x': '${HEADER}' } } },
    },
  },
  'a lake named like an abstract socket, at a list of hosts': {
    '@lake': {
      catalog: { ...postgres, host: '/run/a b@c,@abstract,fe80::1%eth0,db' },
      storage: local,
    },
  },
};

describe('what compiles is read back, and is equal to itself', () => {
  test.each(Object.entries(lakes))('%s', (_, document) => {
    const result = compile({ lakes: document });
    if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
    const { plan } = result;
    expect(parsePlan(JSON.parse(JSON.stringify(plan)))).toEqual({ ok: true, plan });
    expect(diff(plan, plan)).toEqual([]);
  });
});
