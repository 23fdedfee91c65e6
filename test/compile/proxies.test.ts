import { describe, expect, test } from 'vitest';
import { parsePlan } from '../../src/index.js';

const origin: readonly string[] = [];

const scopes: Readonly<Record<string, string>> = { s3: 's3://b/', r2: 'r2://b/', gcs: 'gs://b/' };

function planWith(type: string, proxy: string): unknown {
  const secret = {
    kind: 'secret',
    action: 'create',
    name: 's',
    type,
    scope: [scopes[type]],
    origin,
  };
  const nodes = [{ ...secret, parameters: { http_proxy: proxy } }];
  return { version: 1, target: '1.5', nodes, use: null };
}

/** With and without a scheme, DuckDB takes what stands before an `@` for the user and the password. */
describe.each(['s3', 'r2', 'gcs'])('the proxy of a secret of type %s', (type) => {
  test.each([
    ['a user and a password', 'u:p@h:80'],
    ['a user and a password behind a scheme', 'http://u:p@h:80'],
    ['a user', 'u@h'],
    ['a user behind a scheme', 'http://u@h'],
    ['no user', '@h'],
    ['two users', 'a@b@h'],
  ])('is refused with %s', (_, proxy) => {
    expect(parsePlan(planWith(type, proxy))).toMatchObject({
      ok: false,
      diagnostics: [
        {
          code: 'invalid-proxy',
          pointer: '/nodes/0/parameters/http_proxy',
          args: { userinfo: true },
        },
      ],
    });
  });

  test.each(['h', 'h:80', 'http://h', 'http://10.0.0.1:80'])('may be %s', (proxy) => {
    expect(parsePlan(planWith(type, proxy)).ok).toBe(true);
  });
});
