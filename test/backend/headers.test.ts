import { expect, test } from 'vitest';
import { compile } from '../../src/index.js';

const at = '/lakes/sales/storage/secret_parameters/extra_http_headers';

/** What becomes of headers of a store: the parameter in the plan, and what is found. */
function compiled(headers: unknown) {
  const storage = {
    ...{ type: 's3', bucket: 'b', region: 'eu-central-1', key_id: '${ID}', secret: '${KEY}' },
    secret_parameters: { extra_http_headers: headers },
  };
  const catalog = { type: 'sqlite', uri: '/m.db' };
  const result = compile({ lakes: { sales: { catalog, storage } } }, { env: { A: 'a', B: 'b' } });
  const secrets = result.ok ? result.plan.nodes.filter(({ kind }) => kind === 'secret') : [];
  const [secret] = secrets;
  return {
    parameter:
      secret !== undefined && 'parameters' in secret && secret.parameters['extra_http_headers'],
    findings: result.diagnostics
      .filter((one) => one.pointer.startsWith(at))
      .map(({ code, pointer }) => `${code} at ${pointer}`),
  };
}

test.each([{}, { a: null }, { a: undefined }, null])(
  'without headers there is no parameter: %j',
  (none) => {
    expect(compiled(none).parameter).toBeUndefined();
  },
);

test('headers stand in order, each with its credential', () => {
  const { parameter } = compiled({ b: '${B}', a: '${A}', c: null });
  const credential = 'lakeplan_storage_sales.extra_http_headers';
  expect(Object.entries((parameter as { map: object }).map)).toEqual([
    ['a', { credential: `${credential}.a`, env: 'A' }],
    ['b', { credential: `${credential}.b`, env: 'B' }],
  ]);
});

test('HTTP tells no headers apart by their case', () => {
  expect(compiled({ 'X-A': '${A}', 'x-a': '${B}' }).findings).toEqual([
    `duplicate-key at ${at}/x-a`,
  ]);
  expect(compiled({ 'X-A': '${A}', 'x-a': null }).findings).toEqual([]);
});

test('a line break in a name would begin another header', () => {
  expect(compiled({ 'X-A\nX-B': '${A}' }).findings).toEqual([
    `control-character at ${at}/X-A\nX-B`,
  ]);
});

test('a value that is written out is worth a word', () => {
  expect(compiled({ a: 'written' }).findings).toEqual([`credential-in-file at ${at}/a`]);
});
