import { pagesForEsbuild } from '../../src/explain/pages.mjs';
import { runBundled } from '../support/run-bundled.mjs';

// What is fuzzed is the sources.
await runBundled(new URL('main.ts', import.meta.url), 'fuzz', [pagesForEsbuild]);
