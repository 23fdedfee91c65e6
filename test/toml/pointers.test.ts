import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { child } from '../../src/diagnostic/pointer.js';
import { locate } from '../../src/toml/locate.js';
import { runs } from '../support/runs.js';
import { tomlText } from './support/document.js';
import { name } from './support/key.js';
import { law } from './support/law.js';
import { nodesOf, parsed } from './support/parsed.js';
import { shown } from './support/shown.js';

test('what else is looked for makes no difference', () => {
  law(({ text, node: { pointer }, location }) => {
    expect(locate(text, [pointer])).toEqual(new Map([[pointer, location]]));
  });
});

test('a pointer that is not in the document yields the nearest above it that is', () => {
  const names = fc.array(name, { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(tomlText, names, (text, [first = '', ...more]) => {
      const there = [...nodesOf(parsed(text))].map(({ pointer }) => pointer);
      const missing = there
        .filter((above) => !there.includes(child(above, first)))
        .map((above) => [above, more.reduce(child, child(above, first))] as const);
      const locations = locate(text, [...there, ...missing.map(([, pointer]) => pointer)]);
      for (const [above, pointer] of missing) {
        expect(locations.get(pointer)).toEqual(locations.get(above));
      }
    }),
    runs(100),
  );
});

test.each([
  ['[a]\nx = 1', '/a/y', { pointer: '/a', key: '1:2-3 a', header: '1:1-4 [a]' }],
  ['[a]\nx = 1', '/a/y/z', { pointer: '/a', key: '1:2-3 a', header: '1:1-4 [a]' }],
  ['a = { x = 1 }', '/a/y', { pointer: '/a', key: '1:1-2 a', value: '1:5-14 { x = 1 }' }],
  ['a.x = 1', '/a/y', { pointer: '/a', key: '1:1-2 a' }],
  ['a = 1', '/a/y', { pointer: '/a', key: '1:1-2 a', value: '1:5-6 1' }],
  ['a = [1]', '/a/1', { pointer: '/a', key: '1:1-2 a', value: '1:5-8 [1]' }],
  ['a = [1]', '/a/00', { pointer: '/a', key: '1:1-2 a', value: '1:5-8 [1]' }],
  ['[[a]]', '/a/1/x', { pointer: '/a', key: '1:3-4 a', header: '1:1-6 [[a]]' }],
  ['[[a]]', '/a/0/x', { pointer: '/a/0', header: '1:1-6 [[a]]' }],
  ['"a/b" = 1', '/a~1b', { pointer: '/a~1b', key: '1:1-6 "a/b"', value: '1:9-10 1' }],
  ['"~/" = 1', '/~0~1', { pointer: '/~0~1', key: '1:1-5 "~/"', value: '1:8-9 1' }],
  ['"a~1" = 1', '/a~01', { pointer: '/a~01', key: '1:1-6 "a~1"', value: '1:9-10 1' }],
  ['[a]', '/b', { pointer: '' }],
  ['', '/b/c', { pointer: '' }],
  ['a = 1', '', { pointer: '' }],
  ['a = 1', 'a', { pointer: '' }],
  ['a = 1', 'x/a', { pointer: '' }],
])('in %j, %j', (text, pointer, expected) => {
  expect(shown(text, pointer)).toEqual(expected);
});

test('pointers that go through the same places', () => {
  const found = locate('[a]\nb.c = 1', ['/a/b/c', '/a/b', '/a/x', '/a', '/a', '/a/b/c/d']);
  expect([...found].map(([pointer, location]) => [pointer, location.pointer])).toEqual([
    ['/a/b/c', '/a/b/c'],
    ['/a/b', '/a/b'],
    ['/a/x', '/a'],
    ['/a', '/a'],
    ['/a/b/c/d', '/a/b/c'],
  ]);
});

test('nothing is found where nothing is looked for', () => {
  expect(locate('a = 1', [])).toEqual(new Map());
});
