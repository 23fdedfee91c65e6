import { describe, expect, test } from 'vitest';
import { findingsIn } from '../support/findings.js';

const catalog = { type: 'sqlite', uri: '/m.db' };
const at = '/lakes/sales/storage';

/** What would be wrong in a secret that is made, by key; a secret that must exist has its own, and these have no effect. */
const keys: Readonly<Record<string, readonly unknown[]>> = {
  scope: ['x3://b/', 'https://b/', 's3://other/', 'r2://other/', 'gs://other/', ['x3://b/', 'y']],
  region: ['nowhere'],
  endpoint: ['host:9000'],
  url_style: ['path'],
  use_ssl: [false],
};

describe.each(['s3', 'r2', 'gcs'])('beside a secret of type %s that must exist', (type) => {
  const storage = { type, secret_name: 'store', bucket: 'lake', prefix: 'data' };

  test.each(Object.entries(keys))(
    '%s is told to have no effect, and nothing else',
    (key, values) => {
      for (const value of values)
        expect(findingsIn({ sales: { catalog, storage: { ...storage, [key]: value } } })).toEqual([
          `unused-key at ${at}/${key}`,
        ]);
    },
  );

  test('all together, each once', () => {
    const others = Object.fromEntries(Object.entries(keys).map(([key, [value]]) => [key, value]));
    const findings = findingsIn({ sales: { catalog, storage: { ...storage, ...others } } });
    const expected = Object.keys(keys).map((key) => `unused-key at ${at}/${key}`);
    expect([...findings].sort()).toEqual(expected.sort());
  });
});
