import { cpuUsage } from 'node:process';
import { expect } from 'vitest';

/** Makes something to do that is of that size. */
export type Make = (size: number) => () => unknown;

/** How much longer something twice as large may take: linear is 2, with a logarithm 2.2, quadratic 4. */
const limit = 2.6;
/** Milliseconds below which a time says nothing. */
const shortest = 50;
/** Milliseconds above which sizes are compared before the largest: with a quadratic time that might not end. */
const longest = 800;

/**
 * Expects that time grows as size does, up to the largest. What is too fast to measure even there is fast. With `look`
 * the times at a sixteenth of the size and at the size, taken once, are enough where they leave no doubt.
 */
export function expectLinear(name: string, largest: number, make: Make, look = false): void {
  let before = Infinity;
  for (const part of look ? [16, 1] : [64, 16, 4, 1]) {
    const size = Math.ceil(largest / part);
    const large = make(size);
    const time = timeOf(large, !look);
    const isSeen = look && before < Infinity && time / before <= limit ** 4;
    before = time;
    if (isSeen || time < (part === 1 ? shortest : longest)) continue;
    const [half, quarter] = [make(Math.ceil(size / 2)), make(Math.ceil(size / 4))];
    const said = `${name}: time at ${size} over time at a quarter of it`;
    expect(leastOf(large, half, quarter), said).toBeLessThanOrEqual(limit ** 2);
  }
}

/** How often a time is measured anew: a busy machine may be to blame, but not each time. */
const attempts = 4;

/**
 * How much longer four times as much takes, at the least of the attempts; the limit's square where twice as much takes
 * no longer than the limit. Memory that has to grow may cost one doubling more; what is quadratic takes sixteen times
 * as long whenever it is measured.
 */
function leastOf(large: () => unknown, half: () => unknown, quarter: () => unknown): number {
  let least = Infinity;
  for (let attempt = 0; attempt < attempts && least > limit ** 2; attempt++) {
    if (ratioOf(large, half, limit) <= limit) return limit ** 2;
    least = Math.min(least, ratioOf(large, quarter, limit ** 2));
  }
  return least;
}

/** The median of five ratios, or of as many as decide on which side of the limit it is. */
function ratioOf(large: () => unknown, small: () => unknown, most: number): number {
  const ratios: number[] = [];
  const decided = () =>
    [true, false].some((side) => ratios.filter((ratio) => ratio <= most === side).length > 2);
  while (!decided()) {
    const base = timeOf(small);
    ratios.push(timeOf(large) / base);
  }
  ratios.sort((a, b) => a - b);
  return ratios[(ratios.length - 1) >> 1] ?? 0;
}

/** The time of this process alone, in milliseconds: other processes do not count. */
function timeOf(run: () => unknown, clean = true): number {
  // Garbage of what ran before is not this one's.
  if (clean) globalThis.gc?.();
  const before = cpuUsage();
  run();
  return cpuUsage(before).user / 1000;
}
