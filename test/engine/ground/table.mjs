/** @typedef {import('./vitest.mjs').TestResult} TestResult */

/**
 * A line for each group of tests (mostly a combination of metadata and storage), a column for each
 * version.
 *
 * @param {readonly import('./vitest.mjs').VersionResult[]} results
 */
export function formatTable(results) {
  const groups = [...new Set(results.flatMap(({ tests }) => tests.map(groupOf)))];
  const rows = [
    ['', ...results.map(({ version }) => version)],
    ...groups.map((group) => [
      group,
      ...results.map(({ tests }) => cell(tests.filter((test) => groupOf(test) === group))),
    ]),
  ];
  const width = (/** @type {number} */ column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return rows
    .map((row) =>
      row
        .map((text, column) => text.padEnd(width(column)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** @param {TestResult} test */
function groupOf({ ancestorTitles, title }) {
  return ancestorTitles[0] ?? title;
}

/** @param {readonly TestResult[]} tests */
function cell(tests) {
  if (tests.length === 0) return '-';
  const failed = countFailed(tests);
  return failed === 0 ? `${tests.length} passed` : `${failed} of ${tests.length} FAILED`;
}

/**
 * A test that did not run has not passed.
 *
 * @param {readonly TestResult[]} tests
 */
export function countFailed(tests) {
  return tests.filter(({ status }) => status !== 'passed').length;
}
