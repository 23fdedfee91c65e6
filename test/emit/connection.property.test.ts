import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { quoteString, quoteWords } from '../../src/emit/quote.js';
import { hostileText } from '../support/hostile.js';
import { readConninfo } from '../support/model/conninfo.js';
import { runs } from '../support/runs.js';

const name = fc.stringMatching(/^[a-z_][a-z0-9_]{0,8}$/);
const value = fc.oneof(
  hostileText(),
  fc.string({ unit: fc.constantFrom("'", '\\', ' ', '=', '\n', 'a'), maxLength: 9 }),
);

test('libpq reads the words that were written, and no others', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(name, value), { selector: ([one]) => one }), (words) => {
      const written = quoteWords(Object.fromEntries(words));
      expect(new Map(readConninfo(written))).toEqual(new Map(words));
      // In SQL the text is still one string.
      expect(quoteString(written).slice(1, -1).replaceAll("''", '')).not.toContain("'");
    }),
    runs(500),
  );
});

test.each(["a' host='h", "\\' host='h", "\\\\' host='h", "' ", '', "it's", 'a\\', '\n'])(
  'a value cannot end its quotes: %j',
  (hostile) => {
    const words = { sslrootcert: hostile, sslmode: 'require' };
    expect(Object.fromEntries(readConninfo(quoteWords(words)))).toEqual(words);
  },
);

test('the reader refuses what libpq refuses', () => {
  for (const text of ["a='x", 'a', '=x', 'a=1 a=2']) {
    expect(() => readConninfo(text), text).toThrow(/missing|unterminated|twice/);
  }
});
