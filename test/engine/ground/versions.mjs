import { readFileSync } from 'node:fs';

/**
 * @typedef {object} EngineVersion
 * @property {string} version
 * @property {'all' | 'every' | 'core'} runs Which tests run: all; or `*.every.test.ts`, what hangs on the patch, and
 *   `*.core.test.ts`; or these alone, which need no extension.
 * @property {string} [commandLine] Version of the package with this version's command line.
 */

/**
 * The engines under test: the newest patch of each line that has extensions in the package index, 1.5.2, where some
 * options still differ from 1.5.5, and the newest patch of each line, without extensions where none can be had.
 *
 * @type {readonly EngineVersion[]}
 */
export const versions = [
  { version: '1.4.4', runs: 'all', commandLine: '1.4.4.post2' },
  { version: '1.4.5', runs: 'core' },
  { version: '1.5.2', runs: 'every' },
  { version: '1.5.5', runs: 'all', commandLine: '1.5.5' },
  { version: '1.5.6', runs: 'core', commandLine: '1.5.6' },
  { version: '2.0.1', runs: 'core' },
];

/** @type {{ dependencies: Readonly<Record<string, string>> }} */
const { dependencies } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
);

/**
 * Whether the version runs in Node itself; otherwise in Python, whose packages are there for every version.
 *
 * @param {string} version
 */
export function isInNode(version) {
  return Object.hasOwn(dependencies, `duckdb-${version}`);
}

/**
 * Extensions by the name the engine files them under, with the name they are published by.
 * No backend needs `fts`: it stands for an extension that a configuration asks for.
 *
 * @type {Readonly<Record<string, string>>}
 */
export const extensions = {
  aws: 'aws',
  ducklake: 'ducklake',
  fts: 'fts',
  httpfs: 'httpfs',
  postgres_scanner: 'postgres',
  sqlite_scanner: 'sqlite',
};
