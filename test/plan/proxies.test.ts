import { describe, expect, test } from 'vitest';
import { parsePlan } from '../../src/index.js';

const origin: readonly string[] = [];

function planWith(type: string, proxy: string): unknown {
  const secret = { kind: 'secret', action: 'create', name: 's', type, scope: ['x3://b/'], origin };
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
          code: 'invalid-plan',
          pointer: '/nodes/0/parameters/http_proxy',
          args: { problem: 'literal-credential' },
        },
      ],
    });
  });

  test.each(['h', 'h:80', 'http://h', 'http://10.0.0.1:80'])('may be %s', (proxy) => {
    expect(parsePlan(planWith(type, proxy)).ok).toBe(true);
  });
});
