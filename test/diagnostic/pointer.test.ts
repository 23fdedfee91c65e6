import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { child, keysOf } from '../../src/diagnostic/pointer.js';
import { runs } from '../support/runs.js';

const keys = fc.array(fc.oneof(fc.string(), fc.constantFrom('~', '/', '~1', '~0', '~01', '')));

test('the keys of a pointer are those it was made of', () => {
  fc.assert(
    fc.property(keys, (made) => {
      expect(keysOf(made.reduce(child, ''))).toEqual(made);
    }),
    runs(200),
  );
});
