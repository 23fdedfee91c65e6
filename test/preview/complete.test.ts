import { describe, expect, test } from 'vitest';
import { backends } from '../../src/backend/index.js';
import { services } from '../../src/engine/object-stores.js';
import { complete } from '../../src/preview/service/complete.js';

/** The labels offered where `|` stands. */
function offered(text: string, target = '1.5'): readonly string[] {
  const at = text.indexOf('|');
  const found = complete(text.replace('|', ''), at, target, {});
  return found?.options.map(({ label }) => label) ?? [];
}

describe('keys', () => {
  test('of a lake, but those that are there in either spelling', () => {
    const keys = offered('[lakes.a]\nalias = "a"\n|\n[lakes.a.catalog]\ntype = "sqlite"\n');
    expect(keys).toEqual([
      'attach_options',
      'data_inlining_row_limit',
      'extensions',
      'storage_backend',
      'storage',
    ]);
  });

  test('of a backend, by its type', () => {
    expect(offered('[lakes.a.catalog]\ntype = "sqlite"\n|')).toEqual([
      'uri',
      'credentials',
      'secret_name',
    ]);
    expect(offered('[lakes.a.catalog]\n|')).toEqual(['type']);
    expect(offered('[lakes.a]\nstorage = { type = "local", | }')).toEqual(['path']);
    expect(offered('[lakes.a.storage]\ntype = "r2"\nacc|')).toContain('account_id');
  });

  test('of the credentials of a catalog at a URL, by their type', () => {
    const inline = (inside: string) =>
      offered(
        `[lakes.a]\ncatalog = { type = "duckdb", uri = "https://h/m", credentials = { ${inside} } }`,
      );
    expect(inline('|')).toEqual(['type']);
    expect(inline('type = "http", |')).toEqual([
      ...['secret_name', 'secret_parameters', 'bearer_token', 'scope', 'headers'],
    ]);
    const table =
      '[lakes.a.catalog]\ntype = "duckdb"\nuri = "https://h/m"\n[lakes.a.catalog.credentials]\n';
    expect(offered(`${table}type = "|"`)).toEqual(['"s3"', '"r2"', '"gcs"', '"http"']);
    expect(offered(`${table}type = "r2"\n|`)).toContain('account_id');
    expect(offered(`${table}type = "r2"\n|`)).not.toContain('bucket');
    const parameters = `${table}type = "http"\nsecret_parameters = { | }`;
    expect(offered(parameters, '1.5')).toContain('verify_ssl');
    expect(offered(parameters, '1.4')).not.toContain('verify_ssl');
    expect(offered(`${table}type = "http"\nheaders = { | }`)).toEqual([]);
  });

  test('of a secret, by version and provider', () => {
    const text = '[lakes.a.catalog]\ntype = "postgres"\nsecret_parameters = { | }';
    expect(offered(text, '1.5')).toContain('sslmode');
    expect(offered(text, '1.4')).not.toContain('sslmode');
    const chain =
      '[lakes.a.storage]\ntype = "s3"\nsecret_parameters = { provider = "credential_chain", | }';
    expect(offered(chain)).toContain('profile');
    expect(offered(chain)).not.toContain('requester_pays');
  });

  test('of ATTACH, by version and catalog', () => {
    const text = '[lakes.a.catalog]\ntype = "sqlite"\nuri = "/m"\n[lakes.a.attach_options]\n|';
    expect(offered(text, '1.5')).toContain('meta_journal_mode');
    expect(offered(text, '1.5')).not.toContain('meta_schema');
    expect(offered(text, '1.4')).toContain('migrate_if_required');
    expect(offered(text, '1.5')).not.toContain('migrate_if_required');
  });

  test('in a header only tables', () => {
    expect(offered('[lakes.a.|]')).toEqual([
      'attach_options',
      'metadata_backend',
      'catalog',
      'storage_backend',
      'storage',
    ]);
    expect(offered('[stores.dev.config.ducklake.|')).toContain('attach_options');
    expect(offered('[lakes.a.storage]\ntype = "s3"\n[lakes.a.storage.|]')).toEqual([
      'secret_parameters',
    ]);
  });

  test('also while another line has a mistake', () => {
    expect(offered('x = \n[lakes.a.storage]\n|')).toEqual(['type']);
  });

  test('nowhere else', () => {
    expect(offered('|')).toEqual([]);
    expect(offered('[tool.other]\n|')).toEqual([]);
    expect(offered('[lakes.a]\nalias = "a" # |')).toEqual([]);
  });
});

const typesIn = (role: 'metadata' | 'storage') =>
  Object.keys(backends[role]).map((type) => `"${type}"`);

describe('values', () => {
  test.each([
    ['[lakes.a.storage]\ntype = |', typesIn('storage')],
    ['[lakes.a.catalog]\ntype = "|"', typesIn('metadata')],
    ['[lakes.a.storage]\ntype = "s3"\nuse_ssl = t|', ['true', 'false']],
    ['[lakes.a.storage]\ntype = "s3"\nurl_style = "p|"', ['"path"', '"vhost"']],
    ['[lakes.a.storage]\ntype = "s3"\nservice = "|"', services.map((name) => `"${name}"`)],
    ['[lakes.a.storage]\ntype = "gcs"\nservice = "|"', []],
    ['[lakes.a.attach_options]\nencrypted = |', ['true', 'false']],
    ['[lakes.a]\nalias = |', []],
  ])('%s', (text, expected) => {
    expect(offered(text)).toEqual(expected);
  });

  test('take the place of the whole word', () => {
    const text = '[lakes.a.storage]\ntype = "loc"\n';
    const found = complete(text, text.indexOf('oc"'), '1.5', {});
    expect(found && text.slice(found.from, found.to)).toBe('"loc"');
  });
});
