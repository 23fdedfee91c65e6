import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { tryCommand } from '../ground/run-command.mjs';
import { extensionDirectory as allExtensions, setting } from './environment.js';
import { freshFolder } from './folder.js';
import { quote } from './quote.js';

export interface CommandLineRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandLineOptions {
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Where extensions are; all are there without one. */
  readonly extensionDirectory?: string;
  /** Lets the query see what is in secrets. */
  readonly unredacted?: boolean;
}

/**
 * Runs `duckdb -bail -init SCRIPT -c QUERY` of the version under test, as a user of the command
 * line would; the query's rows are printed as JSON. Without `-bail`, 1.4 goes on after an error.
 */
export function runCommandLine(
  script: string,
  query: string,
  { env = {}, extensionDirectory = allExtensions, unredacted = false }: CommandLineOptions = {},
): Promise<CommandLineRun> {
  const folder = freshFolder();
  const file = join(folder, 'init.sql');
  const settings = [
    `SET extension_directory = ${quote(extensionDirectory)};`,
    `SET secret_directory = ${quote(folder)};`,
    'SET autoinstall_known_extensions = false;',
    'SET autoload_known_extensions = false;',
  ];
  writeFileSync(file, `${settings.join('\n')}\n${script}`);
  const sight = unredacted ? ['-unredacted'] : [];
  const args = [...sight, '-bail', '-json', '-init', file, '-c', query];
  const options = { env: { ...process.env, ...env }, seconds: 60 };
  return tryCommand(setting('LAKEPLAN_COMMAND_LINE'), args, options);
}
