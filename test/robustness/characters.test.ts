import { describe, expect, test } from 'vitest';
import { compile } from '../../src/index.js';
import { compileToml } from '../../src/toml.js';
import { codesIn, exitCodes, goodLake, goodTables } from './support.js';

const lake = `[lakes.a]\n${goodTables}`;

describe('NUL and lone surrogates', () => {
  const texts = ['\0', 'a\0b', '\ud800', 'a\udc00', '\udc00\ud800', '\ud83d', '${X:-\0}'];

  test.each(texts)('%j is no value', (text) => {
    const fields = { alias: text, extensions: [text, { name: 'x', repository: text }] };
    const { diagnostics } = compile({ lakes: { a: { ...goodLake, ...fields } } });
    expect(diagnostics.map(({ code }) => code)).toEqual(
      Array.from({ length: 3 }, () => 'unencodable-text'),
    );
  });

  test.each(texts.slice(0, -1))('%j is no credential, no name of a lake and no key', (text) => {
    const storage = {
      type: 's3',
      bucket: 'lake',
      prefix: 'p',
      region: 'eu-central-1',
      key_id: text,
      secret: text,
    };
    const result = compile({ lakes: { [text]: { ...goodLake, storage, [text]: 1 } } });
    expect(codesIn(result)).toEqual(['unencodable-text', 'unknown-key']);
    const names = { lakes: [text], use: text, target: text };
    expect(codesIn(compile({ lakes: { a: goodLake } }, names))).toContain('unknown-lake');
  });

  test.each(texts.slice(0, -1))('%j in a text is not TOML, or is read', (text) => {
    for (const toml of [
      text,
      `${lake}${text}`,
      `${lake}alias = "${text}"\n`,
      `${lake}# ${text}\n`,
    ]) {
      compileToml(toml);
      exitCodes('x.toml', toml);
      exitCodes('x.json', toml);
    }
    expect(exitCodes('x.json', JSON.stringify({ lakes: { [text]: { alias: text } } }))).toEqual([
      1,
    ]);
  });
});

describe('a byte order mark', () => {
  test('is passed over, and not counted', () => {
    expect(codesIn(compileToml(`\ufeff${lake}`))).toEqual([]);
    expect(exitCodes('x.toml', `\ufeff${lake}`)).toEqual([0]);
    const [found] = compileToml('\ufeffstores.a.config.ducklake = 1').diagnostics;
    expect(found?.range?.start).toEqual({ line: 1, column: 28 });
  });

  test('is passed over in JSON too', () => {
    const text = JSON.stringify({ lakes: { a: goodLake } });
    expect(exitCodes('x.json', `\ufeff${text}`)).toEqual([0]);
  });

  test('is no key and no value elsewhere', () => {
    expect(codesIn(compileToml(`${lake}\ufeffalias = "a"\n`))).toEqual(['toml-syntax']);
  });
});

describe('line ends', () => {
  test('of CR and LF are one line end', () => {
    const text = `${lake}alais = 1\n`.replaceAll('\n', '\r\n');
    expect(compileToml(text).diagnostics[0]?.range?.start).toEqual({ line: 4, column: 1 });
  });

  test('of CR alone are not TOML, and are said so', () => {
    const text = `${lake}alias = "a"\n`.replaceAll('\n', '\r');
    expect(codesIn(compileToml(text))).toEqual(['toml-syntax']);
    expect(exitCodes('x.toml', text)).toEqual([1]);
  });
});

test.each([
  '',
  ' ',
  '\n',
  '\r',
  '\r\n',
  '#',
  '\0',
  '\ufeff',
  '{',
  '}',
  '[',
  ']',
  '=',
  '"',
  '{}',
  '[]',
  '""',
])('a document of %j holds no lake', (text) => {
  expect(compileToml(text).ok).toBe(false);
  expect(exitCodes('x.toml', text)).toEqual([1]);
  expect(exitCodes('x.json', text)).toEqual([1]);
});
