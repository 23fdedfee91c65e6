// Plants single changes in the core and shows which of them no test sees: `npm run test:mutants -- [COUNT] [SEED]`.
import { randomInt } from 'node:crypto';
import process from 'node:process';
import { runBundled } from '../support/run-bundled.mjs';

const [, , count = '300', seed = String(randomInt(2 ** 31))] = process.argv;
process.argv.splice(2, Infinity, count, seed);

await runBundled(new URL('main.ts', import.meta.url), 'mutants');
