import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mutant } from './mutants.js';
import type { Workplace } from './workplace.js';

const vitest = ['run', '--config', 'test/mutants/vitest.config.ts'];

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly startTime: number;
    readonly endTime: number;
  }[];
}

/** Runs all tests on the code as it is: how long each of their files takes. */
export async function measureTests({
  folder,
  run,
}: Workplace): Promise<ReadonlyMap<string, number>> {
  const path = join(folder, '.cache/tests.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`];
  const { status, output } = await run('vitest', [...vitest, ...reporters]);
  if (status !== 0) throw new Error(`tests fail before anything is planted\n${output}`);
  const { testResults } = JSON.parse(readFileSync(path, 'utf8')) as Report;
  return new Map(
    testResults.map(({ name, startTime, endTime }) => [
      name.slice(folder.length + 1),
      endTime - startTime,
    ]),
  );
}

/** Plants one change, runs tests in this order up to the first that fails, and takes it out: what failed. */
export async function tryMutant(
  { folder, run, write }: Workplace,
  { file, text, original }: Mutant,
  tests: readonly string[],
): Promise<string | undefined> {
  const path = join(folder, '.cache/order.json');
  writeFileSync(path, JSON.stringify(tests));
  write(file, text());
  const { status, output } = await run('vitest', [...vitest, ...tests], { LAKEPLAN_ORDER: path });
  write(file, original);
  if (status === 0) return undefined;
  // Without such a line it never ended, or ended with the process that ran it.
  return /^FAIL (.*)/m.exec(output)?.[1] ?? `no test more: ${output.slice(-200)}`;
}
