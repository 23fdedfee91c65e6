import { expect, test } from 'vitest';
import { cut, indexOf, replaced } from './support/cut.js';
import { law, marker } from './support/law.js';
import { changed, parsed, tableOf } from './support/parsed.js';
import { shown } from './support/shown.js';

test('the text of a key, parsed alone, is the last segment of the pointer', () => {
  law(({ text, node, location: { key } }) => {
    const last = node.path.at(-1);
    expect(key !== undefined).toBe(typeof last === 'string');
    if (key === undefined) return;
    expect(parsed(`${cut(text, key)} = 1`)).toEqual(tableOf([[String(last), 1]]));
  });
});

test('another key in its place names the value', () => {
  law(({ text, document, node: { path, value }, location }) => {
    if (location.key === undefined || location.value === undefined) return;
    const other = parsed(replaced(text, location.key, marker));
    const renamed = (table: unknown) =>
      tableOf(
        Object.entries(table as object).map((entry) =>
          entry[0] === path.at(-1) ? [marker, value] : entry,
        ),
      );
    expect(other).toEqual(changed(document, path.slice(0, -1), renamed));
  });
});

test('another key in place of the one of a table names a table', () => {
  law(({ text, node: { path }, location }) => {
    if (location.key === undefined || location.value !== undefined) return;
    const other = parsedOrNothing(replaced(text, location.key, marker));
    // What is left of a table that is made in pieces may not be TOML.
    if (other !== undefined) expect(atPath(other, path.slice(0, -1))).toHaveProperty([marker]);
  });
});

test('the key of a table with a header is in that header', () => {
  law(({ text, location: { key, header } }) => {
    if (key === undefined || header === undefined) return;
    expect(indexOf(text, key.start)).toBeGreaterThan(indexOf(text, header.start));
    expect(indexOf(text, key.end)).toBeLessThan(indexOf(text, header.end));
  });
});

test.each([
  ['a-1_B', '/a-1_B'],
  ['1979-05-27', '/1979-05-27'],
  ['"a.b"', '/a.b'],
  ["'a = [b] # \\'", '/a = [b] # \\'],
  ['""', '/'],
  ["''", '/'],
  ['"~/"', '/~0~1'],
  ['"~1"', '/~01'],
  [String.raw`"\b\t\n\f\r\e\"\\"`, '/\b\t\n\f\r\u001b"\\'],
  [String.raw`"\x41\u0042\U00000043\U0001f600\U0001F600"`, '/ABC😀😀'],
  [String.raw`"\\u0041\\"`, '/\\u0041\\'],
  ['"__proto__"', '/__proto__'],
  ['constructor', '/constructor'],
])('the key %s is at %j', (key, pointer) => {
  for (const text of [`${key}=1`, ` ${key}\t= 1`, `[${key}]`, `[[ ${key} ]]`, `${key} . x = 1`]) {
    expect(shown(text, pointer)['key']?.replace(/^\S+ /, '')).toBe(key);
  }
  expect(shown(`x = { ${key} = 1 }`, `/x${pointer}`)['key']?.replace(/^\S+ /, '')).toBe(key);
});

test('each simple key of a dotted key is the key of its table', () => {
  const text = 'a . "b.c"\t.d = 1';
  expect(shown(text, '/a')).toEqual({ pointer: '/a', key: '1:1-2 a' });
  expect(shown(text, '/a/b.c')).toEqual({ pointer: '/a/b.c', key: '1:5-10 "b.c"' });
  expect(shown(text, '/a/b.c/d')).toEqual({
    pointer: '/a/b.c/d',
    key: '1:12-13 d',
    value: '1:16-17 1',
  });
});

test('a table that dotted keys add to has the first of them', () => {
  const text = 'a.b.x = 1\nc = 2\na.b.y = 3\n"a".z = 4';
  expect(shown(text, '/a')['key']).toBe('1:1-2 a');
  expect(shown(text, '/a/b')['key']).toBe('1:3-4 b');
  expect(shown(text, '/a/b/y')).toEqual({ pointer: '/a/b/y', key: '3:5-6 y', value: '3:9-10 3' });
  expect(shown(text, '/a/z')).toEqual({ pointer: '/a/z', key: '4:5-6 z', value: '4:9-10 4' });
});

function atPath(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce((inner, key) => (inner as Record<string | number, unknown>)[key], value);
}

function parsedOrNothing(text: string): unknown {
  try {
    return parsed(text);
  } catch {
    return undefined;
  }
}
