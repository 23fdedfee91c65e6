import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite } from './paths.mjs';
import { runCommand } from './run-command.mjs';

/** Installs the suite's own packages, unless its lock file is the one they were installed from. */
export async function provideNodePackages() {
  const lock = createHash('sha256')
    .update(await readFile(join(suite, 'package-lock.json')))
    .digest('hex');
  const stamp = join(suite, 'node_modules', '.installed-from');
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === lock) return;
  await runCommand('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: suite,
    help: 'the packages of test/engine could not be installed: run `npm ci` there to see why',
  });
  await writeFile(stamp, lock);
}
