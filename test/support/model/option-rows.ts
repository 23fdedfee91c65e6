import * as fc from 'fast-check';
import { spelled, type Configured } from '../configured.js';
import { hostileText } from '../hostile.js';

/** An option of ATTACH: what may be given for it, and which versions take it. */
export interface OptionRow {
  readonly value: fc.Arbitrary<Configured | Date>;
  readonly since?: string;
  readonly until?: string;
  /** Whether its letters are written in capitals. */
  readonly inCapitals?: true;
}

export const boolean: OptionRow = { value: spelled(fc.boolean()) };
export const count: OptionRow = { value: spelled(fc.nat()) };
export const text: OptionRow = { value: spelled(hostileText()) };

/** A number out of some. */
export const numbers = (some: fc.Arbitrary<number>): OptionRow => ({ value: spelled(some) });

/** A word in any letter case, which is written in capitals. */
export const words = (...all: string[]): OptionRow => ({
  value: spelled(fc.constantFrom(...all).chain((word) => fc.mixedCase(fc.constant(word)))),
  inCapitals: true,
});
