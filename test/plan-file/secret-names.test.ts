import { expect, test } from 'vitest';
import { parsePlan } from '../../src/index.js';

/** A plan of a lake whose catalog has a secret of that name. */
function planOf(lake: string, name: string): object {
  const origin: readonly string[] = [];
  const secret = { kind: 'secret', action: 'reference', name, type: 'postgres', origin };
  const metadata = { type: 'postgres', path: '', secret: name };
  const attach = { kind: 'attach', lake, host: 'duckdb', alias: 'l', metadata };
  const nodes = [secret, { ...attach, dataPath: '/d/', options: {}, origin }];
  return { version: 1, target: '1.5', nodes, use: null };
}

test.each<[string, string, boolean]>([
  ['a name', 'pg', true],
  ['a name with a blank and quotes', `it's "a" b`, true],
  ['nothing', '', false],
  ['blanks', ' ', false],
  ['a credential', 'password=x', false],
  ['a name made of that of a lake', 'lakeplan_metadata_password=x', true],
  ['a name made of that of another lake', 'lakeplan_metadata_token=x', false],
])('the name of a secret in a plan: %s', (_, name, isRead) => {
  expect(parsePlan(planOf('password=x', name)).ok).toBe(isRead);
});
