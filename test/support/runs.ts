import { env } from 'node:process';
import { vi } from 'vitest';

// How long a property takes says nothing about it, and asking for more runs must not make it fail.
vi.setConfig({ testTimeout: 3_600_000 });

/** Whether a change lands may not hang on luck: CI tries the same samples each time, everyone else others. */
const seed = env['CI'] === undefined ? {} : { seed: 1 };

/** How often a property is tried: `count` times, or as often as LAKEPLAN_RUNS says. */
export function runs(count: number): { readonly numRuns: number; readonly seed?: number } {
  return { numRuns: Number(env['LAKEPLAN_RUNS'] ?? count), ...seed };
}
