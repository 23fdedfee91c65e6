import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { cache } from './paths.mjs';
import { runCommand } from './run-command.mjs';

const environment = join(cache, 'python');

export const python = join(environment, 'bin', 'python');

/** Makes the suite's own Python environment, so that nothing is installed into the system's. */
async function providePython() {
  if (existsSync(environment)) return;
  await mkdir(cache, { recursive: true });
  // An environment knows its own path, so it is made in place; a broken one must not stay.
  try {
    await runCommand('python3', ['-m', 'venv', environment], {
      help: 'Python 3 with the module venv is missing: install python3 and python3-venv',
    });
  } catch (error) {
    await rm(environment, { recursive: true, force: true });
    throw error;
  }
}

/**
 * @param {readonly string[]} args
 * @param {string} help
 */
export async function pipInstall(args, help) {
  await providePython();
  const quiet = ['--quiet', '--disable-pip-version-check', '--no-input'];
  await runCommand(python, ['-m', 'pip', 'install', ...quiet, '--no-deps', ...args], {
    env: { ...process.env, PIP_ROOT_USER_ACTION: 'ignore' },
    help,
  });
}

/**
 * @param {string} name
 * @param {string} version
 */
export const wheelFolder = (name, version) => join(cache, 'wheels', `${name}-${version}`);

/**
 * Unpacks the wheel of a package into a folder of the cache, once.
 *
 * @param {string} name
 * @param {string} version
 */
export async function provideWheel(name, version) {
  const folder = wheelFolder(name, version);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${process.pid}`;
  await pipInstall(
    ['--only-binary=:all:', '--target', unfinished, `${name}==${version}`],
    `the Python package ${name} ${version} could not be installed`,
  );
  await rename(unfinished, folder);
  return folder;
}
