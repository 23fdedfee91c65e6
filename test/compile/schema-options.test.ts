import { expect, test } from 'vitest';
import { findingsIn } from '../support/findings.js';

const storage = { type: 'local', path: '/d' };
const at = '/lakes/sales/attach_options';

test.each(['sqlite', 'duckdb'])(
  'meta_schema is nothing for a catalog in %s, whatever it says',
  (type) => {
    for (const schema of ['main', 'MAIN', 'information_schema', 'pg_x']) {
      const lake = {
        catalog: { type, uri: '/m.db' },
        storage,
        attach_options: { meta_schema: schema },
      };
      const found = findingsIn({ sales: lake }, { target: '1.4' });
      expect(found, schema).toEqual([`unsupported-attach-option at ${at}/meta_schema`]);
    }
  },
);

test.each([
  [
    'postgres',
    { secret_name: 'pg' },
    ['information_schema', 'pg_x', 'x'.repeat(64), 'é'.repeat(32)],
  ],
  ['duckdb', { uri: '/m.db' }, ['information_schema', 'MAIN']],
  ['sqlite', { uri: '/m.db' }, ['main', 'x']],
])('metadata_schema cannot be any name in %s', (type, keys, schemas) => {
  for (const schema of schemas) {
    const options = { metadata_schema: schema };
    const lake = { catalog: { type, ...keys }, storage, attach_options: options };
    const found = findingsIn({ sales: lake }, { target: '1.4' });
    expect(found, schema).toEqual([`invalid-metadata-schema at ${at}/metadata_schema`]);
  }
});

test.each([
  ['postgres', { secret_name: 'pg' }, ['public', 'x'.repeat(63), 'pg', 'é'.repeat(31)]],
  ['duckdb', { uri: '/m.db' }, ['main', 'other', 'pg_x']],
])('it can be another in %s', (type, keys, schemas) => {
  for (const schema of schemas) {
    const options = { metadata_schema: schema };
    const lake = { catalog: { type, ...keys }, storage, attach_options: options };
    expect(findingsIn({ sales: lake }, { target: '1.4' }), schema).toEqual([]);
  }
});
