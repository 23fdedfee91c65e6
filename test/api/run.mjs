// Compares the API report, and writes the reference pages: `npm run check:api`. With `--update` it writes the report.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { run } from '../package/packed.mjs';
import { provideDependencies } from '../package/provide.mjs';

const here = import.meta.dirname;
provideDependencies(here);
// Only now are its packages here.
const { apiReport } = await import('./report.mjs');

const file = join(here, 'report.md');
const report = apiReport();
if (process.argv.includes('--update')) writeFileSync(file, report);
if (readFileSync(file, 'utf8') !== report) {
  console.error('the API is not what test/api/report.md says: run `npm run api:update` and review');
  process.exitCode = 1;
}

// Fails where a public name has no documentation, or a link leads nowhere.
run(process.execPath, [
  join(here, 'node_modules/typedoc/bin/typedoc'),
  '--options',
  join(here, 'typedoc.json'),
]);
