import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { isInNode } from '../ground/versions.mjs';
import { tryCommand } from '../ground/run-command.mjs';
import { extensionDirectory, setting, version } from './environment.js';
import { freshFolder } from './folder.js';

const root = resolve(fileURLToPath(new URL('../../..', import.meta.url)));
const suite = join(root, 'test', 'engine');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly bin: { readonly lakeplan: string };
};
const commandLine = join(root, manifest.bin.lakeplan);

export function exampleFile(name: string): string {
  return join(root, 'test', 'examples', name);
}

/** A folder of someone who has installed lakeplan and DuckDB. */
export interface Installation {
  readonly folder: string;
  /** Runs a program there; its environment holds nothing but what is given. */
  readonly run: (
    command: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
  ) => ReturnType<typeof tryCommand>;
}

/** With the example of that name in it; what was built last is what is installed. */
export function freshInstallation(example: string): Installation {
  const folder = freshFolder();
  const link = (target: string, ...path: readonly string[]) => {
    mkdirSync(join(folder, ...path.slice(0, -1)), { recursive: true });
    symlinkSync(target, join(folder, ...path));
  };
  copyFileSync(exampleFile(example), join(folder, example));
  link(root, 'node_modules', 'lakeplan');
  if (isInNode(version))
    link(join(suite, 'node_modules', `duckdb-${version}`), 'node_modules', '@duckdb', 'node-api');
  link(setting('LAKEPLAN_COMMAND_LINE'), 'bin', 'duckdb');
  writeFileSync(join(folder, 'bin', 'lakeplan'), `#!/bin/sh\nexec node '${commandLine}' "$@"\n`, {
    mode: 0o755,
  });
  link(extensionDirectory, 'home', '.duckdb', 'extensions');
  const PATH = [join(folder, 'bin'), process.env['PATH'] ?? ''].join(delimiter);
  const environment = { PATH, HOME: join(folder, 'home') };
  return {
    folder,
    run: (command, args, env) =>
      tryCommand(command, args, { cwd: folder, env: { ...environment, ...env }, seconds: 60 }),
  };
}
