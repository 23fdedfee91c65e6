import { env } from 'node:process';
import { vi } from 'vitest';

// How long a property takes says nothing about it, and asking for more runs must not make it fail.
vi.setConfig({ testTimeout: 3_600_000 });

/** How often a property is tried: `count` times, or as often as LAKEPLAN_RUNS says. */
export function runs(count: number): { readonly numRuns: number } {
  return { numRuns: Number(env['LAKEPLAN_RUNS'] ?? count) };
}
