import { expect, test } from 'vitest';
import { pairUp, type SidedTrait } from '../../src/diff/pair-up.js';

const letter: SidedTrait<string> = [(one) => one[0], (one) => one[0]];
const digit: SidedTrait<string> = [(one) => one[1], (one) => one[1]];

test.each<[string, string[], string[], readonly SidedTrait<string>[], [string, string][]]>([
  ['nothing', [], ['a1'], [letter], []],
  ['what has no trait in common', ['a1'], ['b1'], [letter], []],
  [
    'what shares the first trait',
    ['a1', 'b2'],
    ['b3', 'a4'],
    [letter, digit],
    [
      ['a1', 'a4'],
      ['b2', 'b3'],
    ],
  ],
  [
    'several in their order',
    ['a1', 'a2', 'a3'],
    ['a4', 'a5'],
    [letter],
    [
      ['a1', 'a4'],
      ['a2', 'a5'],
    ],
  ],
  [
    'the rest by the next trait',
    ['a1', 'b2'],
    ['c2', 'a1'],
    [letter, digit],
    [
      ['a1', 'a1'],
      ['b2', 'c2'],
    ],
  ],
  ['each once', ['a1', 'c1'], ['a1'], [letter, digit], [['a1', 'a1']]],
  ['what has a trait at all', ['', 'a'], ['', 'a'], [letter], [['a', 'a']]],
])('pairs %s', (_, before, after, traits, pairs) => {
  expect([...pairUp(before, after, traits)]).toEqual(pairs);
});

test('each side may be asked for another trait', () => {
  const crossed: SidedTrait<string> = [(one) => one[0], (one) => one[1]];
  expect([...pairUp(['ab', 'cd'], ['xa', 'xb'], [crossed])]).toEqual([['ab', 'xa']]);
});
