import type { Mutant } from './mutants.js';
import type { Workplace } from './workplace.js';

/** Runs all tests on the code as it is: how long each of their files takes. */
export async function measureTests({ tests }: Workplace): Promise<ReadonlyMap<string, number>> {
  const { failed, durations } = await tests.run();
  if (failed !== undefined) throw new Error(`fails before anything is planted: ${failed}`);
  return new Map(durations);
}

/** Plants one change, runs tests in these portions up to the first that fails, and takes it out: what failed. */
export async function tryMutant(
  { tests, write }: Workplace,
  { file, text, original }: Mutant,
  portions: readonly (readonly string[])[],
): Promise<string | undefined> {
  write(file, text());
  try {
    for (const portion of portions) {
      const { failed } = await tests.run(portion);
      if (failed !== undefined) return failed;
    }
    return undefined;
  } finally {
    write(file, original);
  }
}
