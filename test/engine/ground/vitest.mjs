import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import process from 'node:process';
import { suite } from './paths.mjs';
import { tryCommand } from './run-command.mjs';

/**
 * @typedef {object} TestResult
 * @property {string} file Below the folder of tests.
 * @property {string} title
 * @property {string[]} ancestorTitles
 * @property {string} status
 */

/**
 * @typedef {object} VersionResult
 * @property {string} version
 * @property {boolean} ok
 * @property {TestResult[]} tests
 */

/**
 * What the caller's environment, home and machine say of databases and clouds must not reach the
 * engine: it would make a test pass that fails elsewhere.
 *
 * @param {Record<string, string>} settings
 * @param {string} home
 */
function testEnvironment(settings, home) {
  const foreign = /^(aws_|pg|duckdb|motherduck|lakeplan_|npm_)/i;
  const own = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  const machine = { HOME: home, TMPDIR: home, AWS_EC2_METADATA_DISABLED: 'true' };
  return { ...Object.fromEntries(own), ...machine, ...settings };
}

/**
 * Runs the tests of one version in a process of its own: a process keeps the first DuckDB it loads.
 *
 * @param {string} version
 * @param {Record<string, string>} settings
 * @param {string} home
 * @param {readonly string[]} args For vitest.
 * @returns {Promise<VersionResult>}
 */
export async function runTests(version, settings, home, args) {
  // Several suites may run beside each other: the results of one are its own.
  const resultFile = join(home, `results-${version}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${resultFile}`];
  // Whoever chooses tests may choose none of this version; a whole run without tests has gone wrong.
  const chosen = args.length > 0;
  const choice = chosen ? ['--passWithNoTests', ...args] : [];
  const vitest = join(suite, 'node_modules', 'vitest', 'vitest.mjs');
  const { code } = await tryCommand(
    process.execPath,
    [vitest, 'run', '--root', suite, ...reporters, ...choice],
    // A relative path in a test must not end in the repository.
    { cwd: home, env: testEnvironment(settings, home), show: true, seconds: 1800 },
  );
  const all = existsSync(resultFile) ? await readTests(resultFile) : [];
  const tests = chosen ? all.filter(({ status }) => status !== 'skipped') : all;
  return { version, ok: code === 0 && (chosen || tests.length > 0), tests };
}

/** @param {string} file @returns {Promise<TestResult[]>} */
async function readTests(file) {
  /** @type {{ testResults: { name: string, assertionResults: Omit<TestResult, 'file'>[] }[] }} */
  const { testResults } = JSON.parse(await readFile(file, 'utf8'));
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map((result) => ({ ...result, file: relative(join(suite, 'tests'), name) })),
  );
}
