import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { locate } from '../../src/toml/locate.js';
import { runs } from '../support/runs.js';
import { counted } from './support/counted.js';
import { cut, indexOf } from './support/cut.js';
import { tomlText } from './support/document.js';
import { nodesOf, parsed } from './support/parsed.js';

const pieces = ['"', "'", '"""', "'''", '[', ']', '[[', '{', '}', '=', ',', '.', '#', '\\', '\r'];
const piece = fc.oneof(fc.constantFrom(...pieces, '\n', '\0', '\ud800', 'a'), fc.string());

test('any text is read, whatever is looked for', () => {
  const texts = fc.array(piece).map((chosen) => chosen.join(''));
  const pointers = fc.array(fc.array(fc.constantFrom('/', '0', '1', 'a', '~', '~1', '')));
  fc.assert(
    fc.property(texts, pointers, (text, chosen) => {
      expectFound(
        text,
        chosen.map((parts) => parts.join('')),
      );
    }),
    runs(1000),
  );
});

test('a document with a mistake in it is read', () => {
  fc.assert(
    fc.property(tomlText, fc.nat(), fc.nat(3), piece, (text, place, length, inserted) => {
      const at = place % (text.length + 1);
      const pointers = Array.from(nodesOf(parsed(text)), ({ pointer }) => pointer);
      expectFound(text.slice(0, at) + inserted + text.slice(at + length), pointers);
    }),
    runs(200),
  );
});

test.each([
  '"\\UFFFFFFFF" = 1',
  '"\\ud800" = 1',
  '"\\x" = 1',
  '"\\',
  'a = """\\',
  '[[',
  '[a',
  'a =',
])('%j is read, though it is not TOML', (text) => {
  expectFound(text, ['', '/a', '/a/0', '/a/b']);
});

test('a value that was left out has no range', () => {
  const key = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
  expect(locate('a =', ['/a']).get('/a')).toEqual({ pointer: '/a', key });
});

const deep = 10_000;

test.each([
  ['arrays', '['.repeat(deep), ']'.repeat(deep), '/0'],
  ['inline tables', '{a='.repeat(deep), '}'.repeat(deep), '/a'],
])('%s may be nested deep', (_, open, close, step) => {
  const text = `x = ${open}1${close}\ny = 2`;
  const pointer = `/x${step.repeat(deep)}`;
  const found = locate(text, [pointer, `${pointer}/z`, '/x', '/y']);
  expect(found.get(pointer)).toEqual(found.get(`${pointer}/z`));
  expect(found.get(pointer)?.value?.start).toEqual({ line: 1, column: 5 + open.length });
  expect(found.get('/x')?.value?.end).toEqual({ line: 1, column: text.length - 5 });
  expect(found.get('/y')?.value?.start).toEqual({ line: 2, column: 5 });
});

const size = 2000;

test.each([
  ['blanks', ' '.repeat(size)],
  ['empty lines', '\r\n'.repeat(size)],
  ['a comment', `#${'#'.repeat(size)}`],
  ['pairs', 'a = 1\n'.repeat(size)],
  ['members of one table', Array.from({ length: size }, (_, i) => `a.x${i} = 1\n`).join('')],
  ['headers', '[a.b]\n'.repeat(size)],
  ['arrays of tables', '[[a]]\n[[a.b]]\n'.repeat(size)],
  ['a dotted key', `a${'.a'.repeat(size)} = 1`],
  ['a long key', `${'a'.repeat(size)} = 1`],
  ['a key of escapes', `"${String.raw`\u0061`.repeat(size)}" = 1`],
  ['a string', `a = "${'\\\\'.repeat(size)}"`],
  ['a multi-line string', `a = """${'""a\\"\n'.repeat(size)}"""`],
  ['an array', `a = [${'1,'.repeat(size)}]`],
  ['an array of tables in braces', `a = [${'{b.a=1,},#\n'.repeat(size)}]`],
  ['an inline table', `a = {${'b.c = 1, '.repeat(size)}}`],
  ['nested arrays', `a = ${'['.repeat(size)}${']'.repeat(size)}`],
  ['nested tables', `${'a={'.repeat(size)}${'}'.repeat(size)}`],
  ['what is not closed', 'a=[{'.repeat(size)],
  ['quotes', '"'.repeat(size)],
  ['strings that are not closed', `a = ${'"""\n\\'.repeat(size)}`],
  ['signs', '=.,]}\r'.repeat(size)],
])('%s: each unit is looked at a few times, however many pointers there are', (_, text) => {
  const deepest = '/a'.repeat(size);
  const many = Array.from({ length: size }, (__, i) => [`/a/${i}/a`, `/a/x${i}`, `/a/b/${i}`]);
  for (const pointers of [['/a'], ['/a/b'], [deepest, `/a${'/0'.repeat(size)}`], many.flat()]) {
    const source = counted(text);
    locate(source, pointers);
    expect(source.looks / text.length).toBeLessThan(10);
  }
});

/** Something is found of every pointer, and its ranges lie in the text. */
function expectFound(text: string, pointers: readonly string[]): void {
  const found = locate(text, pointers);
  expect(new Set(found.keys())).toEqual(new Set(pointers));
  for (const [pointer, { pointer: there, key, value, header }] of found) {
    expect(pointer.startsWith(there)).toBe(true);
    for (const range of [key, value, header]) {
      if (range === undefined) continue;
      expect(indexOf(text, range.start)).toBeLessThanOrEqual(indexOf(text, range.end));
      expect(cut(text, range).length).toBe(indexOf(text, range.end) - indexOf(text, range.start));
    }
  }
}
