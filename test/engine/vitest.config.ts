import { availableParallelism } from 'node:os';
import process from 'node:process';
import { defineConfig } from 'vitest/config';
import { pagesForVite } from '../../src/explain/pages.mjs';
import { versions } from './ground/versions.mjs';

const version = process.env['LAKEPLAN_ENGINE_VERSION'];
const engine = versions.find((candidate) => candidate.version === version);

/** The ends of the names of the tests that run on a version. */
const include = {
  all: ['test'],
  every: ['every.test', 'core.test'],
  core: ['core.test', ...(engine?.commandLine === undefined ? [] : ['command-line.test'])],
}[engine?.runs ?? 'all'];

export default defineConfig({
  // The cases of goldens come with a command line, which knows the pages.
  plugins: [pagesForVite],
  test: {
    include: include.map((end) => `tests/**/*.${end}.ts`),
    setupFiles: ['support/setup.ts'],
    allowOnly: false,
    testTimeout: 60_000,
    // Most of a test is waiting for a server: one worker for each core, where the default leaves one core free.
    maxWorkers: availableParallelism(),
  },
});
