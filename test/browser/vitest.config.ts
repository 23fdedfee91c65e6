import { defineConfig } from 'vitest/config';
import { pagesForVite } from '../../src/explain/pages.mjs';

export default defineConfig({
  // The cases of goldens come with a command line, which knows the pages.
  plugins: [pagesForVite],
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/browser/**/*.test.ts'],
    // One browser at a time; how fast a page answers is not what these tests are about.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
