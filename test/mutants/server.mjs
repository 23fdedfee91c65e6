// Runs files of tests for the process that started it, which says which ones and what was changed on disk. It keeps
// all modules as they are transformed, so that trying a change costs little more than the tests.
import { resolve } from 'node:path';
import process from 'node:process';
import { BaseSequencer, createVitest } from 'vitest/node';

/** What `npm test` leaves out too, and what puts another registry in place of one that is kept here. */
const leftOut = ['test/robustness/large.test.ts', 'test/preview/invented-backend.test.ts'];

/** @type {string[]} */
let order = [];
/** @type {string | undefined} */
let failed;
/** @type {[string, number][]} */
let durations = [];

class AsAsked extends BaseSequencer {
  /** @param {import('vitest/node').TestSpecification[]} files */
  async sort(files) {
    return [...files].sort((a, b) => order.indexOf(a.moduleId) - order.indexOf(b.moduleId));
  }
}

/** @param {string} name */
function fail(name) {
  if (failed !== undefined) return;
  failed = name;
  void starting.then((vitest) => vitest.cancelCurrentRun('test-failure'));
}

/** @type {import('vitest/node').Reporter} */
const reporter = {
  onTestModuleEnd(file) {
    durations.push([file.relativeModuleId, file.diagnostic().duration]);
    if (file.state() === 'failed') fail(file.relativeModuleId);
  },
  onTestCaseResult(test) {
    process.send?.('alive');
    if (test.result().state === 'failed')
      fail(`${test.module.relativeModuleId} > ${test.fullName}`);
  },
};

const starting = createVitest('test', {
  config: 'test/vitest.config.ts',
  watch: false,
  pool: 'threads',
  maxWorkers: 1,
  isolate: false,
  sequence: { sequencer: AsAsked },
  reporters: [reporter],
});

process.on('message', async (/** @type {{ changed: string[], tests?: string[] }} */ asked) => {
  const vitest = await starting;
  for (const file of asked.changed) vitest.invalidateFile(resolve(file));
  const found = await vitest.globTestSpecifications();
  const all = found.filter(({ moduleId }) => !leftOut.some((file) => moduleId.endsWith(file)));
  order = (asked.tests ?? all.map(({ moduleId }) => moduleId)).map((file) => resolve(file));
  const chosen = all.filter(({ moduleId }) => order.includes(moduleId));
  failed = undefined;
  durations = [];
  const { unhandledErrors } = await vitest.runTestSpecifications(chosen);
  if (unhandledErrors.length > 0) failed ??= `unhandled: ${String(unhandledErrors[0])}`;
  process.send?.({ failed, durations });
});
process.on('disconnect', () => process.exit());
