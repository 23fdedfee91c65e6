// Plants single changes in the core and shows which of them no test sees: `npm run test:mutants -- [COUNT] [SEED]`.
import { randomInt } from 'node:crypto';
import { rmSync } from 'node:fs';
import process, { pid } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const [, , count = '300', seed = String(randomInt(2 ** 31))] = process.argv;
process.argv.splice(2, Infinity, count, seed);

// Node 20 does not run TypeScript.
const bundle = new URL(`../../node_modules/.cache/mutants/${pid}.mjs`, import.meta.url);
try {
  await build({
    entryPoints: [fileURLToPath(new URL('main.ts', import.meta.url))],
    outfile: fileURLToPath(bundle),
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
