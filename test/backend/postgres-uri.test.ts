import { expect, test } from 'vitest';
import { findingsIn } from '../support/findings.js';

const storage = { type: 'local', path: '/data/sales' };
const at = '/lakes/sales/catalog';

test.each<[string, object, readonly string[]]>([
  ['nothing', {}, []],
  ['the provider among the parameters', { secret_parameters: { provider: 'config' } }, []],
  ['a host', { host: 'db' }, [`conflicting-keys at ${at}/host`]],
  [
    'a parameter',
    { secret_parameters: { sslmode: 'require' } },
    [`conflicting-keys at ${at}/secret_parameters/sslmode`],
  ],
])('a URI of PostgreSQL stands beside %s', (_, given, findings) => {
  const { secret_parameters: others, ...keys } = { secret_parameters: {}, ...given };
  const catalog = { type: 'postgres', ...keys, secret_parameters: { uri: '${URI}', ...others } };
  const found = findingsIn({ sales: { catalog, storage } }, { env: { URI: 'postgres://db/m' } });
  expect(found).toEqual(findings);
});
