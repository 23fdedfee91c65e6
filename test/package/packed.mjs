// The package as someone has it who installed it: packed, then installed into an empty folder.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';

const root = resolve(import.meta.dirname, '../..');

/** @type {string[]} */
const temporary = [];
process.on('exit', () => {
  for (const folder of temporary) rmSync(folder, { recursive: true, force: true });
});

/**
 * Makes a folder that goes when this process ends.
 *
 * @param {string} name
 */
export function temporaryFolder(name) {
  const folder = mkdtempSync(join(tmpdir(), `lakeplan-${name}-`));
  temporary.push(folder);
  return folder;
}

/**
 * Runs a command and gives what it printed.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').ExecFileSyncOptions} [options]
 */
export function run(command, args, options = {}) {
  return execFileSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    ...options,
    encoding: 'utf8',
  });
}

/** Packs what was built last, and gives the path of the tarball. */
export function pack() {
  const folder = temporaryFolder('tarball');
  const [{ filename }] = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', folder]));
  return join(folder, filename);
}

/**
 * A new folder in which the tarball is installed, and nothing else.
 *
 * @param {string} tarball
 */
export function installed(tarball) {
  const folder = temporaryFolder('installed');
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  run('npm', ['install', '--no-audit', '--no-fund', tarball], { cwd: folder });
  return folder;
}
