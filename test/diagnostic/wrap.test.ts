import { expect, test } from 'vitest';
import { wrap } from '../../src/diagnostic/wrap.js';

test('lines are filled up to the width, and no further', () => {
  expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
  expect(wrap('one two three', 6)).toEqual(['one', 'two', 'three']);
});

test('line breaks and indentation of the text do not count', () => {
  expect(wrap('\n  one\n  two\n', 20)).toEqual(['one two']);
});

test('a word that is too long has a line of its own', () => {
  expect(wrap('a toolongword b', 5)).toEqual(['a', 'toolongword', 'b']);
});
