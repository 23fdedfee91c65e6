import { cpuUsage } from 'node:process';
import { expect } from 'vitest';

/** Makes something to do that is of that size. */
export type Make = (size: number) => () => unknown;

/** How many parts of a size are done one after another, to compare with the whole at once. */
const parts = 16;
/**
 * How much longer the whole may take than its parts: linear is 1, quadratic 16. Memory that has to grow may make it two,
 * and four where a text becomes half a million tables inside each other; of as long a text, what is quadratic is far
 * above any limit.
 */
const limits = { many: 3, long: 6 };
/** Milliseconds below which a time says nothing. */
const shortest = 50;
/** Milliseconds above which sizes are compared before the largest: with a quadratic time that might not end. */
const longest = 800;

/**
 * Expects that time grows as size does, up to the largest. What is too fast to measure even there is fast. With `look`
 * the times at a sixteenth of the size and at the size, taken once, are enough where they leave no doubt.
 */
export function expectLinear(name: string, largest: number, make: Make, look = false): void {
  const limit = limits[look ? 'long' : 'many'];
  let before = Infinity;
  for (const part of look ? [parts, 1] : [64, 16, 4, 1]) {
    const size = Math.ceil(largest / part);
    const whole = make(size);
    const time = timeOf(whole, !look);
    const isSeen = look && before < Infinity && time / before <= limit * parts;
    before = time;
    if (isSeen || time < (part === 1 ? shortest : longest)) continue;
    const small = make(Math.ceil(size / parts));
    const said = `${name}: time at ${size} over that of ${parts} times a sixteenth of it`;
    expect(leastOf(whole, small, limit), said).toBeLessThanOrEqual(limit);
  }
}

/** How often a time is measured anew: a busy machine may be to blame, but not each time. */
const attempts = 4;

/** How much longer the whole takes than its parts, at the least of the attempts; one within the limit is enough. */
function leastOf(whole: () => unknown, small: () => unknown, limit: number): number {
  const each = () => {
    for (let done = 0; done < parts; done++) small();
  };
  let least = Infinity;
  for (let attempt = 0; attempt < attempts && least > limit; attempt++) {
    const base = timeOf(each);
    least = Math.min(least, timeOf(whole) / base);
  }
  return least;
}

/** The time of this process alone, in milliseconds: other processes do not count. */
function timeOf(run: () => unknown, clean = true): number {
  // Garbage of what ran before is not this one's.
  if (clean) globalThis.gc?.();
  const before = cpuUsage();
  run();
  return cpuUsage(before).user / 1000;
}
