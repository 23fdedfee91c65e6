import { defineConfig } from 'vitest/config';
import { pagesForVite } from '../../src/explain/pages.mjs';
import { alias } from '../support/alias.js';

export default defineConfig({
  plugins: [pagesForVite],
  resolve: { alias },
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/time/**/*.test.ts'],
    // Each file in a process of its own: what is measured is the time of that process.
    pool: 'forks',
    maxWorkers: 2,
    // One thread, so that the time of a process is that of what it runs.
    execArgv: ['--expose-gc', '--single-threaded'],
    testTimeout: 600_000,
  },
});
