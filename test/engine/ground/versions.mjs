/**
 * @typedef {object} EngineVersion
 * @property {string} version
 * @property {boolean} whole All tests run; otherwise only `tests/*.every.test.ts`.
 * @property {string} [commandLine] Version of the package with this version's command line.
 */

/**
 * The engines under test: the newest patch of each line that has extensions in the package index,
 * and 1.5.2, where some options still differ from 1.5.5.
 *
 * @type {readonly EngineVersion[]}
 */
export const versions = [
  { version: '1.4.4', whole: true, commandLine: '1.4.4.post2' },
  { version: '1.5.2', whole: false },
  { version: '1.5.5', whole: true, commandLine: '1.5.5' },
];

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
