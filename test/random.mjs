// Tries the properties with seeds that nobody has tried, for two minutes or as many as it is told:
// `npm run test:random -- 10`.
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const minutes = Number(process.argv[2] ?? 2);
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
// The tests that import it, by whatever way: those that try properties.
const properties = ['related', '--run', 'test/support/runs.ts'];
const command = [vitest, ...properties, '--config', 'test/vitest.config.ts', '--reporter', 'dot'];

const end = Date.now() + minutes * 60_000;
const tried = [];
const failed = [];
do {
  const seed = randomInt(2 ** 31);
  console.log(`LAKEPLAN_SEED=${seed}`);
  const env = { ...process.env, LAKEPLAN_SEED: String(seed) };
  const { status, signal } = spawnSync(process.execPath, command, { stdio: 'inherit', env });
  if (signal !== null) break;
  tried.push(seed);
  if (status !== 0) failed.push(seed);
} while (Date.now() < end);

console.log(`${tried.length} seeds tried, ${failed.length} failed`);
for (const seed of failed) console.log(`replay it with: LAKEPLAN_SEED=${seed} npm test`);
process.exitCode = failed.length === 0 ? 0 : 1;
