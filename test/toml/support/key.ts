import * as fc from 'fast-check';
import type { Choices } from './choices.js';

const oddNames = [
  ['', ' ', '.', 'a.b', '#', '=', '[a]', ']', '{', ',', '"', "'", '"""', '\\', '\\n', '\n'],
  ['\r\n', '\t', '\0', '\u001b', '\u007f', '~', '/', '~1', '~0', '0', '1', '01', '-1'],
  ['true', 'inf', '1979-05-27', '__proto__', 'constructor', 'é', '日本', '😀', '\ud800'],
].flat();

/** The names of keys: a few plain ones, so that tables share them, and any text. */
export const name: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('a', 'b', 'c', 'd-e', '_f') },
  {
    weight: 3,
    arbitrary: fc.constantFrom(...oddNames),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);

/** A key that names this, in any spelling; a path of several names is dotted. */
export function keyText(path: readonly string[], choices: Choices): string {
  const blank = () => choices.pick(['', '', ' ', '\t ']);
  return path
    .map((simple) => simpleKey(simple, choices))
    .reduce((key, simple) => `${key}${blank()}.${blank()}${simple}`);
}

function simpleKey(text: string, choices: Choices): string {
  const basic = `"${text.replaceAll(/["\\\p{Cc}]/gu, (unit) => escaped(unit, choices))}"`;
  const spellings: [string, ...string[]] = [
    basic,
    `"${text.replaceAll(/\P{Cs}/gu, (unit) => escaped(unit, choices))}"`,
  ];
  if (!/['\p{Cc}]/u.test(text)) spellings.unshift(`'${text}'`);
  if (/^[\w-]+$/.test(text)) spellings.unshift(text, text);
  return choices.pick(spellings);
}

function escaped(unit: string, choices: Choices): string {
  const hex = (unit.codePointAt(0) ?? 0).toString(16);
  const spellings = [
    [2, `\\x`],
    [4, `\\u`],
    [8, `\\U`],
  ] as const;
  const fitting = spellings
    .filter(([digits]) => hex.length <= digits)
    .map(([digits, begin]) => `${begin}${hex.padStart(digits, '0')}`);
  return choices.pick([`\\U${hex.padStart(8, '0').toUpperCase()}`, ...fitting]);
}
