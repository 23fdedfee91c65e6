// The golden files, as data that every runtime can be given.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const golden = resolve(import.meta.dirname, '../../golden');

/**
 * @typedef {object} Case
 * @property {string} name
 * @property {string} source The file it begins with.
 * @property {string} text What is in that file.
 * @property {Readonly<Record<string, unknown>>} options
 * @property {Readonly<Record<string, string>>} expected The other files, by name.
 */

const sources = ['config.toml', 'config.json', 'document.mjs', 'plan.json'];

/** Every case there is, but those of the command line. */
export function goldenCases() {
  const folders = readdirSync(golden, { recursive: true, encoding: 'utf8' })
    .map((path) => join(golden, path))
    .filter((path) => sources.some((source) => existsSync(join(path, source))));
  return folders.map(readCase).filter(isLibrarys).sort(byName);
}

/** @param {string} folder @returns {Case} */
function readCase(folder) {
  const files = Object.fromEntries(
    readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );
  const source = sources.find((name) => name in files) ?? '';
  const { [source]: text = '', 'options.json': options = '{}', ...expected } = files;
  return { name: relative(golden, folder), source, text, options: JSON.parse(options), expected };
}

/** JSON that does not parse never reaches the library. @param {Case} one */
function isLibrarys({ source, text }) {
  try {
    return source !== 'config.json' || JSON.parse(text) !== undefined;
  } catch {
    return false;
  }
}

/** @param {Case} a @param {Case} b */
function byName(a, b) {
  return a.name < b.name ? -1 : 1;
}
