import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../../ground/run-command.mjs';
import { isAtLeast } from '../at-least.js';
import type { Row } from '../engine.js';
import { extensionDirectory } from '../environment.js';

const session = fileURLToPath(new URL('../../ground/session.mjs', import.meta.url));

/** The version whose catalogs have another format than those of the version under test. */
export const otherVersion = isAtLeast('1.5.0') ? '1.4.4' : '1.5.5';

/** Runs statements on a new instance of another version, which takes a process of its own; gives the rows of each. */
export async function runInVersion(
  version: string,
  statements: readonly string[],
): Promise<readonly (readonly Row[])[]> {
  const output = await runCommand(process.execPath, [session], {
    input: JSON.stringify({ version, extensionDirectory, trusted: true, statements }),
    help: `DuckDB ${version} failed`,
  });
  return JSON.parse(output) as Row[][];
}
