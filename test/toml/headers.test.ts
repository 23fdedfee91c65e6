import { expect, test } from 'vitest';
import { cut, indexOf } from './support/cut.js';
import { law, marker } from './support/law.js';
import { changed, isTable, nodesOf, parsed, tableOf } from './support/parsed.js';
import { shown } from './support/shown.js';

test('the text of a header, parsed alone, names the keys of the pointer', () => {
  law(({ text, node, location: { header } }) => {
    if (header === undefined) return;
    const tables = [...nodesOf(parsed(cut(text, header)))].filter(({ value }) => isTable(value));
    expect(tables.at(-1)?.value).toEqual({});
    expect(tables.at(-1)?.path.filter(isName)).toEqual(node.path.filter(isName));
  });
});

test('what is assigned below a header is in the table, or in the first of the array', () => {
  law(({ text, document, node: { path, value }, location: { header } }) => {
    if (header === undefined) return;
    const end = indexOf(text, header.end);
    const other = parsed(`${text.slice(0, end)}\n'${marker}' = 1\n${text.slice(end)}`);
    const table = Array.isArray(value) ? [...path, 0] : path;
    expect(other).toEqual(changed(document, table, assigned));
  });
});

test('a table has its header, in which its key is the last', () => {
  expect(shown('x = 1\n  [ a . "b" ] # [a]\ny = 2', '/a/b')).toEqual({
    pointer: '/a/b',
    key: '2:9-12 "b"',
    header: '2:3-14 [ a . "b" ]',
  });
});

test('a table that no header opens has its key in the first that goes through it', () => {
  expect(shown('[a.b.c]\n[a.b.d]', '/a/b')).toEqual({ pointer: '/a/b', key: '1:4-5 b' });
});

test('a table that is opened after one in it has its own header', () => {
  const text = '[a.b]\nx = 1\n[c]\n[a]\nx = 2';
  expect(shown(text, '/a')).toEqual({ pointer: '/a', key: '4:2-3 a', header: '4:1-4 [a]' });
  expect(shown(text, '/a/x')['value']).toBe('5:5-6 2');
  expect(shown(text, '/a/b/x')['value']).toBe('2:5-6 1');
});

test('an array of tables has its first header, and each table its own', () => {
  const text = '[[a]]\nx = 1\n[[ a ]]\nx = 2\n[[a]]';
  expect(shown(text, '/a')).toEqual({ pointer: '/a', key: '1:3-4 a', header: '1:1-6 [[a]]' });
  expect(shown(text, '/a/0')).toEqual({ pointer: '/a/0', header: '1:1-6 [[a]]' });
  expect(shown(text, '/a/1')).toEqual({ pointer: '/a/1', header: '3:1-8 [[ a ]]' });
  expect(shown(text, '/a/2')).toEqual({ pointer: '/a/2', header: '5:1-6 [[a]]' });
  expect(shown(text, '/a/1/x')).toEqual({ pointer: '/a/1/x', key: '4:1-2 x', value: '4:5-6 2' });
});

test('a header goes on from the last table of an array', () => {
  const text =
    '[[a]]\n[a.b]\nx = 1\n[[a.c]]\n[[a.c]]\n[[a]]\n[a.b]\nx = 2\n[[a.c]]\n[a.c.d]\nx = 3';
  expect(shown(text, '/a/0/b')['header']).toBe('2:1-6 [a.b]');
  expect(shown(text, '/a/1/b')['header']).toBe('7:1-6 [a.b]');
  expect(shown(text, '/a/0/b/x')['value']).toBe('3:5-6 1');
  expect(shown(text, '/a/1/b/x')['value']).toBe('8:5-6 2');
  expect(shown(text, '/a/0/c/1')['header']).toBe('5:1-8 [[a.c]]');
  expect(shown(text, '/a/1/c/0')['header']).toBe('9:1-8 [[a.c]]');
  expect(shown(text, '/a/1/c/0/d/x')['value']).toBe('11:5-6 3');
  expect(shown(text, '/a/1/c/1')['pointer']).toBe('/a/1/c');
});

function assigned(table: unknown): object {
  return tableOf([...Object.entries(table as object), [marker, 1]]);
}

function isName(key: string | number): key is string {
  return typeof key === 'string';
}
