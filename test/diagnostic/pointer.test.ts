import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { child, keysOf } from '../../src/diagnostic/pointer.js';

test('the keys of a pointer are those it was made of', () => {
  const key = fc.oneof(fc.string(), fc.constantFrom('~', '/', '~1', '~0', '~01', ''));
  fc.assert(
    fc.property(fc.array(key), (keys) => {
      expect(keysOf(keys.reduce(child, ''))).toEqual(keys);
    }),
  );
});
