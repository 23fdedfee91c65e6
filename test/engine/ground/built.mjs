import { resolve } from 'node:path';
import { suite } from './paths.mjs';
import { runCommand } from './run-command.mjs';

/** Builds the package that the examples import, and the command line they run. */
export async function provideBuilt() {
  await runCommand('npm', ['run', '--silent', 'build'], {
    cwd: resolve(suite, '../..'),
    help: 'lakeplan does not build: run `npm ci && npm run build` in the root to see why',
  });
}
