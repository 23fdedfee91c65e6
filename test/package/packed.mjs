// The packages as someone has them who installed them: packed, then installed into an empty folder.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';

const root = resolve(import.meta.dirname, '../..');

/** The folder of the package `lakeplan-preview`. */
export const preview = join(root, 'src/preview');

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

/**
 * Packs what was built last, and gives the path of the tarball.
 *
 * @param {string} [cwd] The folder of the package.
 */
export function pack(cwd = root) {
  const folder = temporaryFolder('tarball');
  const args = ['pack', '--json', '--pack-destination', folder];
  const [{ filename }] = JSON.parse(run('npm', args, { cwd }));
  return join(folder, filename);
}

/**
 * What would be packed: the paths of the files, and the sum of their sizes.
 *
 * @param {string} [cwd] The folder of the package.
 */
export function contents(cwd = root) {
  const [{ files, unpackedSize }] = JSON.parse(
    run('npm', ['pack', '--dry-run', '--json'], { cwd }),
  );
  return { paths: files.map(({ path }) => path), unpackedSize };
}

/**
 * A new folder in which the tarballs are installed, and nothing else but what they need.
 *
 * @param {readonly string[]} tarballs
 */
export function installed(...tarballs) {
  const folder = temporaryFolder('installed');
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  run('npm', ['install', '--no-audit', '--no-fund', ...tarballs], { cwd: folder });
  return folder;
}
