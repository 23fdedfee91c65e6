import { execFileSync, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';

export interface Built {
  /** The bundled command line. */
  readonly main: string;
  /** A folder of the test's own, where it runs. */
  readonly folder: string;
  readonly run: (args: readonly string[], options?: Options) => SpawnSyncReturns<string>;
  /** Runs a line of a shell in which `lakeplan` is a function. */
  readonly shell: (line: string, options?: Options) => SpawnSyncReturns<string>;
}

interface Options {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string | Uint8Array;
}

/** Builds the command line as it is published, and runs it as users do. */
export function buildCommandLine(): Built {
  const root = mkdtempSync(join(tmpdir(), 'lakeplan-cli-'));
  const main = join(root, 'dist/cli/main.cjs');
  const folder = mkdtempSync(join(root, 'work-'));
  const start = (program: string, args: readonly string[], { env = {}, input = '' }: Options) =>
    spawnSync(program, args, {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], ...env },
      input,
      timeout: 60_000,
    });
  beforeAll(() => {
    execFileSync('npm', [
      'run',
      '--silent',
      'build:cli',
      '--',
      `--outdir=${join(root, 'dist/cli')}`,
    ]);
    execFileSync(process.execPath, ['src/explain/build.mjs', join(root, 'dist')]);
    copyFileSync('package.json', join(root, 'package.json'));
  });
  afterAll(() => {
    rmSync(root, { recursive: true, force: true });
  });
  return {
    main,
    folder,
    run: (args, options = {}) => start(process.execPath, [main, ...args], options),
    shell: (line, options = {}) =>
      start(
        'bash',
        ['--norc', '-c', `lakeplan() { "${process.execPath}" "${main}" "$@"; }; ${line}`],
        options,
      ),
  };
}
