import { describe, expect, test } from 'vitest';
import { compile } from '../../src/index.js';
import { compileToml } from '../../src/toml.js';
import { codesIn, exitCodes, goodLake } from './support.js';

const store = {
  type: 's3',
  bucket: 'lake',
  prefix: 'p',
  region: 'eu-central-1',
  key_id: '${K}',
  secret: '${S}',
};
const secret_parameters = { extra_http_headers: { a: '${H}' } };
const lake = {
  catalog: goodLake.catalog,
  storage: { ...store, secret_parameters },
  attach_options: { read_only: true },
  extensions: [{ name: 'json' }],
};

/** Every table in the document, by its place in it. */
const places = [
  [],
  ['lakes'],
  ['lakes', 'a'],
  ['lakes', 'a', 'catalog'],
  ['lakes', 'a', 'storage'],
  ['lakes', 'a', 'storage', 'secret_parameters'],
  ['lakes', 'a', 'storage', 'secret_parameters', 'extra_http_headers'],
  ['lakes', 'a', 'attach_options'],
  ['lakes', 'a', 'extensions', '0'],
];
const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype'];
const values = ['"x"', '1', '{}', '{"type":"s3","polluted":true}', '[]', 'null'];

/** The document as JSON, with one more member in one of its tables: text, as no object can be written so. */
function withMember(place: readonly string[], name: string, value: string): string {
  const document = structuredClone({ lakes: { a: lake } });
  let table: unknown = document;
  for (const key of place) table = (table as Record<string, unknown>)[key];
  (table as Record<string, unknown>)['MEMBER'] = 'VALUE';
  return JSON.stringify(document).replace('"MEMBER":"VALUE"', `${JSON.stringify(name)}:${value}`);
}

describe.each(names)('%s', (name) => {
  test.each(places.map((place) => [place.join('.'), place] as const))('in %j', (_, place) => {
    for (const value of values) {
      const text = withMember(place, name, value);
      const { diagnostics } = compile(JSON.parse(text));
      expect(diagnostics.map(({ code }) => code)).not.toContain('unreadable-document');
      if (place.length === 0) expect(codesIn(compile(JSON.parse(text)))).toEqual([]);
      exitCodes('x.json', text);
    }
    expect({}).not.toHaveProperty('polluted');
    expect({}).not.toHaveProperty('type');
  });

  test('as a key is unknown, and is shown', () => {
    for (const place of ['', 'catalog.', 'storage.', 'storage.secret_parameters.']) {
      const text = `[lakes.a]\n${place}${name} = 1\ncatalog.type = "duckdb"\nstorage.type = "s3"\nstorage.key_id = "k"\n`;
      const found = compileToml(text).diagnostics.filter(({ code }) => code.startsWith('unknown'));
      expect(found).toMatchObject([{ args: { key: name }, range: { start: { line: 2 } } }]);
    }
  });

  test('as a type is unknown', () => {
    const text = `[lakes.a]\ncatalog.type = "${name}"\nstorage.type = "${name}"\n`;
    expect(codesIn(compileToml(text))).toEqual(['unknown-backend']);
    expect(exitCodes('x.toml', text)).toEqual([1]);
  });

  test('as a variable is unset', () => {
    const text = `[lakes.a]\nalias = "\${${name}}"\n`;
    expect(codesIn(compileToml(text))).toContain('unset-variable');
  });

  test('as a lake, an alias and a secret is a name like any other', () => {
    const storage = { ...store, secret_name: name, secret_parameters };
    const document: unknown = JSON.parse(
      JSON.stringify({ lakes: { NAME: { ...lake, alias: name, storage } } }).replace('NAME', name),
    );
    const result = compile(document);
    expect(codesIn(result)).toEqual([]);
    expect(result.ok && result.plan.nodes.at(-1)).toMatchObject({ lake: name, alias: name });
    const options = { lakes: [name], use: name };
    expect(compile(document, options).ok).toBe(true);
    expect(codesIn(compile({ lakes: { a: lake } }, options))).toEqual(['unknown-lake']);
  });
});
