import { expect, test } from 'vitest';
import { cut, replaced } from './support/cut.js';
import { law, marker } from './support/law.js';
import { changed, isTable, parsed } from './support/parsed.js';
import { shown } from './support/shown.js';

test('the text of a value, parsed alone, is the value at the pointer', () => {
  law(({ text, node, location }) => {
    if (location.value !== undefined) {
      expect(parsed(`x = ${cut(text, location.value)}`)).toEqual({ x: node.value });
    }
  });
});

test('another value in its place changes what is at the pointer, and nothing else', () => {
  law(({ text, document, node, location }) => {
    if (location.value === undefined) return;
    const other = parsed(replaced(text, location.value, `'${marker}'`));
    expect(other).toEqual(changed(document, node.path, () => marker));
  });
});

test('only the document and tables without braces have no value', () => {
  law(({ node: { value, pointer }, location }) => {
    if (location.value !== undefined) return;
    expect(isTable(Array.isArray(value) ? value[0] : value)).toBe(true);
    expect((location.key ?? location.header) === undefined).toBe(pointer === '');
  });
});

test.each([
  ['-1_000', 'an integer'],
  ['0xDEAD_beef', 'an integer of another base'],
  ['+6.02e-23', 'a float'],
  ['-inf', 'infinity'],
  ['+nan', 'not a number'],
  ['true', 'a boolean'],
  ['1979-05-27', 'a date'],
  ['07:32:00.999', 'a time'],
  ['1979-05-27T07:32:00', 'a date and a time'],
  ['1979-05-27 07:32:00-07:00', 'a date and a time with a blank between them'],
  [String.raw`"\" ] # \\"`, 'a basic string'],
  [String.raw`'" ] # \'`, 'a literal string'],
  ['""', 'an empty string'],
  ["''", 'an empty literal string'],
  ['""""""', 'an empty multi-line string'],
  ['"""""a"" """""', 'a multi-line string with quotes at both ends'],
  ["''''a'''''", 'a literal one with quotes at both ends'],
  ['"""\n[x]\nx = "\\"""\n# """', 'a multi-line string that looks like TOML'],
  ["'''\n[x]\nx = 1 \\'''", 'a literal one that looks like TOML'],
  ['"""a \\  \n\n  b\\\\"""', 'line ends behind a backslash'],
  ['[ 1, [ "]" ], { a = "}" }, # ]\n ]', 'an array'],
  ['{ a = [ "}" ], b.c = {}, # }\n "}" = 1, }', 'an inline table'],
])('%j is %s', (value) => {
  for (const after of ['', '\n', '\r\ny = 2', ' # x = 3', '#"', '\t\n[x.y]']) {
    expect(shown(`x = ${value}${after}`, '/x')['value']).toMatch(/^1:5-/);
    expect(shown(`x = ${value}${after}`, '/x')['value']?.replace(/^\S+ /, '')).toBe(value);
  }
  for (const [before, after] of [
    ['[', ']'],
    ['[[], ', ',]'],
    ['[ {}\n,', '# ]\n]'],
    ['[ ', ' , 1 ]'],
  ] as const) {
    const index = before.includes(',') ? 1 : 0;
    const text = `x = ${before}${value}${after}`;
    expect(shown(text, `/x/${index}`)['value']?.replace(/^\S+ /, '')).toBe(value);
    expect(shown(text, `/x/${index}`)['key']).toBeUndefined();
  }
});

test('elements and members at any depth', () => {
  const text = 'x = [ [ 1, 2 ], { a = [ { b.c = 3, "d e" = 4 } ] } ]';
  expect(shown(text, '/x/0/1')).toEqual({ pointer: '/x/0/1', value: '1:12-13 2' });
  expect(shown(text, '/x/1/a/0/b')).toEqual({ pointer: '/x/1/a/0/b', key: '1:27-28 b' });
  expect(shown(text, '/x/1/a/0/b/c')).toEqual({
    pointer: '/x/1/a/0/b/c',
    key: '1:29-30 c',
    value: '1:33-34 3',
  });
  expect(shown(text, '/x/1/a/0/d e')).toEqual({
    pointer: '/x/1/a/0/d e',
    key: '1:36-41 "d e"',
    value: '1:44-45 4',
  });
});

test('a comment is neither a key nor a header, and a string is not either', () => {
  const text = '# x = 1\n#[x]\ny = "x = 2" # x = 3\nz = """\nx = 4\n[x]\nx = 5\n"""\nx = 6';
  expect(shown(text, '/x')).toEqual({ pointer: '/x', key: '9:1-2 x', value: '9:5-6 6' });
});
