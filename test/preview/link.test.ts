import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fragmentOf, readFragment } from '../../src/preview/link.js';
import { runs } from '../support/runs.js';

test('what a link says is read back from it', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 });
  fc.assert(
    fc.property(text, fc.constantFrom('1.5', '1.4.3', '2.0'), (configuration, target) => {
      const fragment = fragmentOf(configuration, target);
      expect(fragment).toMatch(/^#[\w=&.-]+$/);
      expect(readFragment(fragment)).toEqual({ text: configuration, target });
    }),
    runs(200),
  );
});

test.each(['', '#', '#toml=', '#toml=%00&target=1.5', '#toml=_w&target=1.5', '#toml=YQ&target=x'])(
  'another fragment says nothing: %s',
  (fragment) => {
    expect(readFragment(fragment)).toBe(undefined);
  },
);
