import { readFileSync } from 'node:fs';
import process, { env } from 'node:process';
import { defineConfig, mergeConfig } from 'vitest/config';
import { BaseSequencer, type Reporter, type TestSpecification } from 'vitest/node';
import base from '../vitest.config.js';

const path = env['LAKEPLAN_ORDER'];
const order = path === undefined ? [] : (JSON.parse(readFileSync(path, 'utf8')) as string[]);

class AsAsked extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) =>
      order.findIndex((file) => moduleId.endsWith(`/${file}`));
    return [...files].sort((a, b) => rank(a) - rank(b));
  }
}

/** Ends everything at the first failure. Vitest's own `bail` would still load all other files. */
const firstFailure: Reporter = {
  onTestModuleEnd(file) {
    process.stdout.write(`${file.relativeModuleId}\n`);
    if (file.state() === 'failed') end(file.relativeModuleId);
  },
  onTestCaseResult(test) {
    if (test.result().state === 'failed') end(`${test.module.relativeModuleId} > ${test.fullName}`);
  },
};

function end(failed: string): never {
  process.stdout.write(`FAIL ${failed}\n`);
  process.exit(1);
}

export default mergeConfig(
  base,
  defineConfig({
    test: {
      exclude: ['test/robustness/large.test.ts'],
      sequence: { sequencer: AsAsked },
      // One worker that keeps its modules: loading them for every file takes longer than the tests.
      maxWorkers: 1,
      isolate: false,
      experimental: { fsModuleCache: true, fsModuleCachePath: '.cache/modules' },
      ...(path !== undefined && { reporters: [firstFailure] }),
    },
  }),
);
