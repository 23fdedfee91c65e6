import { describe, expect, test } from 'vitest';
import { isHarmless, isHarmlessToml } from '../../src/toml/harmless.js';

/** Where a value has a form of its own, and one that is of that form. */
const places: Readonly<Record<string, string>> = {
  '/lakes/sales/alias': 'sales',
  '/tool/lakeplan/lakes/sales/alias': 'sales',
  '/stores/dev/config/ducklake/alias': 'sales',
  '/tool/metaxy/stores/dev/config/ducklake/alias': 'sales',
  '/stores/dev/config/database': '/m.db',
  '/lakes/sales/extensions/0': 'spatial',
  '/lakes/sales/extensions/0/name': 'spatial',
  '/stores/dev/config/extensions/0/repository': 'community',
  '/lakes/sales/catalog/type': 'sqlite',
  '/lakes/sales/metadata_backend/type': 'sqlite',
  '/lakes/sales/storage/bucket': 'sales',
  '/lakes/sales/storage_backend/scope/0': 's3://sales/',
  '/lakes/sales/attach_options/METADATA_SCHEMA': 'sales',
  '/lakes/sales/storage/secret_parameters/REGION': 'eu-central-1',
  '/lakes/sales/catalog/uri': 'sqlite:/m.db',
  '/lakes/sales/catalog/host': 'db.example.com',
  '/lakes/sales/catalog/compute': 'local',
  '/lakes/sales/storage/secret_name': 'store',
  '/lakes/sales/storage/endpoint': 'http://localhost:9000/',
  '/lakes/sales/storage/region': 'us-gov-west-1',
  '/lakes/sales/storage/url_style': 'vhost',
  '/lakes/sales/storage/use_ssl': 'no',
  '/lakes/sales/storage/prefix': 'a/b',
  '/lakes/sales/storage/data_path': 's3://b/a/',
  '/lakes/sales/attach_options/default_table': 'main.sales',
  '/lakes/sales/attach_options/ducklake_version': '1.0',
  '/lakes/sales/attach_options/snapshot_time': '2026-01-31T12:30:00Z',
  '/lakes/sales/attach_options/snapshot_version': '12',
  '/lakes/sales/catalog/secret_parameters/port': '5432',
  '/lakes/sales/storage/secret_parameters/provider': 'credential_chain',
  '/lakes/sales/catalog/credentials/type': 'http',
  '/lakes/sales/catalog/credentials/scope/0': 's3://sales/',
  '/lakes/sales/metadata_backend/credentials/region': 'us-gov-west-1',
  '/lakes/sales/catalog/credentials/secret_parameters/REGION': 'eu-central-1',
};

test.each([
  'bearer_token',
  'key_id',
  'headers/X-Team',
  'headers',
  'pasword',
  'secret_parameters/key_id',
])('nothing is shown at %s of the credentials of a catalog', (key) => {
  for (const value of ['sales', 'http', '/a', '12'])
    expect(isHarmless(`/lakes/sales/catalog/credentials/${key}`, value)).toBe(false);
});

describe.each(Object.entries(places))('what may be shown at %s', (pointer, value) => {
  test('is of the form of that key', () => {
    expect(isHarmless(pointer, value)).toBe(true);
    expect(isHarmless(pointer, 'a text, as a password may be')).toBe(false);
  });

  test('has nothing before it and nothing behind it', () => {
    for (const text of [
      `${value}?x`,
      `?${value}`,
      `${value} x`,
      `x ${value}`,
      `${value}\n`,
      `#${value}`,
    ])
      expect(isHarmless(pointer, text), text).toBe(false);
  });

  test.each([`${pointer}/x`, `${pointer}x`, `/x${pointer}`, pointer.replace('/', '/x')])(
    'may not be shown at %s',
    (other) => {
      expect(isHarmless(other, value)).toBe(false);
    },
  );
});

test('a switch, a blank and a variable say nothing, wherever they stand', () => {
  for (const value of [true, false, '', ' ', '${NAME}', [true, '${NAME}']])
    expect(isHarmless('/somewhere/else', value)).toBe(true);
  for (const value of [1, 'x', '${NAME}x', ['${NAME}', 'x'], new Date(0), null, {}])
    expect(isHarmless('/somewhere/else', value)).toBe(false);
});

/** As TOML writes them. */
describe('without quotes', () => {
  test.each([
    ['storage/use_ssl', 'true'],
    ['storage/use_ssl', 'false'],
    ['data_inlining_row_limit', '10'],
    ['attach_options/snapshot_version', '7'],
    ['attach_options/read_only', 'true'],
    ['attach_options/snapshot_time', '2026-01-31T12:30:00Z'],
    ['catalog/port', '5432'],
  ])('%s may be shown as %s', (key, written) => {
    expect(isHarmlessToml(`/lakes/sales/${key}`, written)).toBe(true);
    expect(isHarmlessToml(`/lakes/sales/${key}`, `"${written}"`)).toBe(true);
    expect(isHarmlessToml(`/lakes/sales/${key}`, `${written}x`)).toBe(false);
  });

  test.each(['alias', 'catalog/uri', 'catalog/password', 'storage/bucket', 'storage/secret'])(
    '%s is no value that may be shown',
    (key) => {
      for (const written of ['1', 'true', 'sales'])
        expect(isHarmlessToml(`/lakes/sales/${key}`, written)).toBe(false);
    },
  );
});

test.each(['"', "'", '"""', "'''"])('between any quotes: %s', (quote) => {
  const shows = (text: string) => isHarmlessToml('/lakes/sales/alias', `${quote}${text}${quote}`);
  expect(shows('sales')).toBe(true);
  expect(shows('')).toBe(true);
  expect(shows('a b')).toBe(false);
  expect(shows("'sales")).toBe(false);
});

test('what is escaped is not looked into', () => {
  const shown = ["'\\\\a'", '"a"'].map((text) => isHarmlessToml('/lakes/sales/storage/path', text));
  expect(shown).toEqual([true, true]);
  expect(isHarmlessToml('/lakes/sales/storage/path', '"\\\\a"')).toBe(false);
});

test.each([
  ['catalog/type', ['duckdb', 'sqlite', 'postgres', 'motherduck', 'mysql']],
  ['storage/type', ['local', 's3', 'r2', 'gcs']],
  ['storage/url_style', ['path', 'vhost']],
  ['storage/use_ssl', ['true', 'false', 'yes', 'no', 'on', 'off']],
])('%s may be shown as one of its words, in any case', (key, words) => {
  for (const word of words) {
    expect(isHarmless(`/lakes/sales/${key}`, word), word).toBe(true);
    expect(isHarmless(`/lakes/sales/${key}`, word.toUpperCase()), word).toBe(true);
    expect(isHarmless(`/lakes/sales/${key}`, `${word}x`), word).toBe(false);
    expect(isHarmless(`/lakes/sales/${key}`, `x${word}`), word).toBe(false);
  }
});
