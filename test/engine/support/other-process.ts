import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Statement } from '../ground/instance.mjs';
import { runCommand } from '../ground/run-command.mjs';
import type { EngineOptions, Row } from './engine.js';
import { extensionDirectory as allExtensions, version } from './environment.js';
import { freshFolder } from './folder.js';
import { quote } from './quote.js';

const session = fileURLToPath(new URL('../ground/session.mjs', import.meta.url));

export interface OtherProcessOptions extends EngineOptions {
  /** Its working directory; that of this process without one. */
  readonly cwd?: string;
  /** What its environment has beyond that of this process. */
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Runs statements on a new instance in a new process and gives the rows of each: what it reads
 * does not come from anything this process holds.
 */
export async function runInOtherProcess(
  statements: readonly Statement[],
  {
    path,
    secretDirectory,
    extensionDirectory = allExtensions,
    trusted,
    cwd,
    env,
  }: OtherProcessOptions = {},
): Promise<readonly (readonly Row[])[]> {
  const prelude = `SET secret_directory = ${quote(secretDirectory ?? freshFolder())}`;
  const options = {
    version,
    extensionDirectory,
    path,
    trusted,
    statements: [prelude, ...statements],
  };
  const output = await runCommand(process.execPath, [session], {
    input: JSON.stringify(options),
    ...(cwd && { cwd }),
    env: { ...process.env, ...env },
    help: 'the other process failed',
  });
  return (JSON.parse(output) as Row[][]).slice(1);
}
