import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
<<<<<<< HEAD
    exclude: ['test/engine/**', '**/node_modules/**'],
    // Some tests try hundreds of documents each, on whatever machine there is.
    testTimeout: 60_000,
=======
    exclude: ['test/engine/**', 'test/browser/**', '**/node_modules/**'],
>>>>>>> 1f27144 (Show the SQL of a configuration in a page while it is typed)
    // A missing golden fails everywhere, not only in CI; `npm run golden:update` writes it.
    update: 'none',
    snapshotFormat: { escapeString: false },
  },
});
