import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { kinds } from './kinds.mjs';
import { suite } from './paths.mjs';
import { versions } from './versions.mjs';

/** The kinds that ran on each version, by their ids. @typedef {Record<string, readonly string[]>} Ran */

const file = join(suite, 'ran.json');

/** @returns {readonly (readonly [string, readonly string[]])[]} The files of each kind; each is of one. */
function filesByKind() {
  const all = readdirSync(join(suite, 'tests'), { recursive: true, encoding: 'utf8' });
  const tests = all.filter((name) => name.endsWith('.test.ts'));
  for (const name of tests) {
    const of = kinds.filter(({ files }) => files.test(name));
    if (of.length !== 1) throw new Error(`${name} is of ${of.length} kinds: see ground/kinds.mjs`);
  }
  return kinds.map(({ id, files }) => [id, tests.filter((name) => files.test(name))]);
}

/**
 * What ran on one version, and passed. A kind of which only a part ran would say more than is true.
 *
 * @param {import('./vitest.mjs').VersionResult} result
 */
function ranOf({ version, tests }) {
  const failed = new Set(tests.filter((one) => one.status !== 'passed').map((one) => one.file));
  const ran = new Set(tests.map((one) => one.file).filter((name) => !failed.has(name)));
  return filesByKind().flatMap(([id, files]) => {
    const passed = files.filter((name) => ran.has(name));
    if (passed.length === 0) return [];
    if (passed.length < files.length) {
      const missing = files.filter((name) => !ran.has(name));
      throw new Error(
        `on ${version}, only a part of ${id} ran and passed: not ${missing.join(', ')}`,
      );
    }
    return [id];
  });
}

/**
 * Writes down what ran, and says whether something else stood there. Versions that did not run now stay as they were, while
 * they are in the suite.
 *
 * @param {readonly import('./vitest.mjs').VersionResult[]} results
 */
export async function isNews(results) {
  const before = await readFile(file, 'utf8').catch(() => '{}');
  /** @type {Ran} */
  const known = JSON.parse(before);
  const now = new Map(results.map((result) => [result.version, ranOf(result)]));
  const ran = versions.flatMap(({ version }) => {
    const ids = now.get(version) ?? known[version];
    return ids === undefined ? [] : [[version, ids]];
  });
  const after = `${JSON.stringify(Object.fromEntries(ran), null, 2)}\n`;
  await writeFile(file, after);
  return after !== before;
}
