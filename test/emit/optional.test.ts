import { expect, test } from 'vitest';
import { compile, emit, type Credentials } from '../../src/index.js';
import { headOf } from '../../src/emit/head.js';

const storage = {
  type: 's3',
  bucket: 'sales',
  region: 'eu-central-1',
  key_id: '${KEY}',
  secret: '${SECRET}',
  secret_parameters: { session_token: '${TOKEN:-}' },
};
const catalog = { type: 'sqlite', uri: '/lakes/sales.sqlite' };
const result = compile({ lakes: { sales: { catalog, storage } } });
if (!result.ok) throw new Error('it does not compile');
const { plan } = result;

const vault =
  (token: Credentials): Credentials =>
  (name) =>
    name.endsWith('.session_token') ? token(name) : 'value';

function bound(token: Credentials) {
  const emitted = emit(plan, { credentials: 'bound', values: vault(token) });
  return emitted.ok
    ? emitted.statements.flatMap(({ params }) => params)
    : emitted.diagnostics.map(({ code }) => code);
}

test('a credential that may be empty is bound as empty text, never as null', () => {
  expect(bound(() => undefined)).toEqual(['value', 'value', '']);
  expect(bound(() => '')).toEqual(['value', 'value', '']);
  expect(bound(() => 'token')).toEqual(['value', 'value', 'token']);
});

test('what is no text, and a vault that fails, is not an empty credential', () => {
  expect(bound(() => null as never)).toEqual(['unset-credential']);
  expect(
    bound(() => {
      throw new Error('sealed');
    }),
  ).toEqual(['unset-credential']);
  expect(bound(() => 'to\0ken')).toEqual(['unencodable-credential']);
});

test('one that must have a value is not taken for empty by an odd plan', () => {
  const text = JSON.stringify(plan).replace('"env":"KEY"', '"env":"KEY","optional":1');
  const odd = JSON.parse(text) as typeof plan;
  const emitted = emit(odd, { credentials: 'variables' });
  expect(emitted.ok && emitted.statements.map(({ sql }) => sql).join('\n')).toContain(
    'error(\'set variable "lakeplan_storage_sales.key_id"\')',
  );
});

test('a variable that one credential needs is needed, whatever others do with it', () => {
  const head = headOf('getenv', {
    secrets: [],
    credentials: [
      { credential: 'a.session_token', env: 'TOKEN', optional: true },
      { credential: 'b.secret', env: 'TOKEN' },
      { credential: 'c.password', env: 'PGPASSWORD', optional: true },
    ],
  });
  expect(head.split('\n').slice(0, 5)).toEqual([
    '-- Only the DuckDB command line can run this.',
    '-- It needs these environment variables:',
    '-- TOKEN',
    '-- It reads these, which may stay unset:',
    '-- PGPASSWORD',
  ]);
});
