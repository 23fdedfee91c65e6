import { defineConfig } from 'vitest/config';
import { pagesForVite } from '../src/explain/pages.mjs';
import { alias } from './support/alias.js';

export default defineConfig({
  plugins: [pagesForVite],
  resolve: { alias },
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    exclude: ['test/engine/**', 'test/browser/**', 'test/time/**', '**/node_modules/**'],
    setupFiles: ['test/support/setup.ts'],
    // Some tests try hundreds of documents each, on whatever machine there is.
    testTimeout: 60_000,
    // A missing golden fails everywhere, not only in CI; `npm run golden:update` writes it.
    update: 'none',
    snapshotFormat: { escapeString: false },
  },
});
