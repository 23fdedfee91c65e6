import { env } from 'node:process';

/** What the samples of all properties are drawn from: a constant, so that no test hangs on luck, or what LAKEPLAN_SEED says. */
export const seed = Number(env['LAKEPLAN_SEED'] ?? 1);
if (!Number.isSafeInteger(seed)) throw new Error('LAKEPLAN_SEED is a whole number');
