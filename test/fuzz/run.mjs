import { rmSync } from 'node:fs';
import { pid } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { pagesForEsbuild } from '../../src/explain/pages.mjs';

// Node 20 does not run TypeScript, and what is fuzzed is the sources.
const bundle = new URL(`../../node_modules/.cache/fuzz/${pid}.mjs`, import.meta.url);
try {
  await build({
    entryPoints: [fileURLToPath(new URL('main.ts', import.meta.url))],
    outfile: fileURLToPath(bundle),
    plugins: [pagesForEsbuild],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  });
  await import(bundle.href);
} finally {
  rmSync(bundle, { force: true });
}
