import { expect, test } from 'vitest';
import { shown } from './support/shown.js';

test('a line may end in CRLF, in a multi-line string too', () => {
  const text = '# a\r\nx = """\r\na\\\r\n  b"""\r\n\r\ny = 1\r\n';
  expect(shown(text, '/x')['value']).toBe('2:5-4:7 """\r\na\\\r\n  b"""');
  expect(shown(text, '/y')).toEqual({ pointer: '/y', key: '6:1-2 y', value: '6:5-6 1' });
});

test('a byte order mark is no column', () => {
  expect(shown('\ufeffx = 1', '/x')).toEqual({ pointer: '/x', key: '1:1-2 x', value: '1:5-6 1' });
  expect(shown('\ufeff\nx = 1', '/x')['key']).toBe('2:1-2 x');
  expect(shown('\ufeff[x]', '/x')['header']).toBe('1:1-4 [x]');
});

test('a tab is one column, and a character beyond the BMP is two', () => {
  expect(shown('\tx\t=\t1', '/x')['value']).toBe('1:6-7 1');
  expect(shown('"😀" = "😀" # 😀', '/😀')).toEqual({
    pointer: '/😀',
    key: '1:1-5 "😀"',
    value: '1:8-12 "😀"',
  });
});

test('only a line feed ends a line', () => {
  expect(shown('x = "\u2028\u0085" # \u2029\ny = 1', '/y')['value']).toBe('2:5-6 1');
  expect(shown('x = 1\r# \ry = 2\ny = 3', '/y')['key']).toBe('2:1-2 y');
});

test('a value may be the last of the text', () => {
  for (const value of [
    '1',
    '"a"',
    "'a'",
    '[]',
    '{}',
    '1979-05-27',
    '1979-05-27 ',
    'inf#',
    '1#\r',
  ]) {
    expect(shown(`x = ${value}`, '/x')['value']).toMatch(/^1:5-/);
  }
});
