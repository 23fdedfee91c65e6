import { expect, test } from 'vitest';
import { literalTexts } from './literals.js';

test.each([
  ['strings', `f('a', "b")`, ['a', 'b']],
  ['a quote in other quotes', `f("it's", '"')`, ["it's", '"']],
  ['an escaped quote', String.raw`f('\'')`, ["'"]],
  ['a template without what it computes', 'f(`a${g({ b: `c` })}d`)', ['c', 'ad']],
  ['no comments', `// it's\n/* 'a' */ f('b')`, ['b']],
])('finds %s', (_, code, texts) => {
  expect(literalTexts(code)).toEqual(texts);
});
