import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { knownVersions } from '../../src/engine/versions.js';
import { kinds } from '../engine/ground/kinds.mjs';
import { versions } from '../engine/ground/versions.mjs';
import ran from '../engine/ran.json' with { type: 'json' };
import { allOf } from '../../src/diagnostic/words.js';
import { markdownTable } from '../support/markdown-table.js';

const columns = Object.entries(ran);

/** The versions without extensions. */
const bare = columns
  .filter(([, ids]) => !ids.includes('lakes-by-hand'))
  .map(([version]) => version);

/** The versions that did not run. */
const others = knownVersions.filter((version) => !Object.hasOwn(ran, version));

const page = `# What ran on which DuckDB

The [engine suite](../../test/engine/README.md) writes down what ran on each version, and passed; in CI it fails where that is
not what stands here. A dash says that it did not run.

${markdownTable([
  ['', ...columns.map(([version]) => version)],
  ...kinds.map(({ id, what }) => [
    what,
    ...columns.map(([, ids]) => (ids.includes(id) ? 'ran' : '–')),
  ]),
])}
Lakes are made and read with the released, signed extensions. None were to be had for ${allOf(bare)}: there
DuckDB's core ran alone, and no lake was made or opened.

Of the versions that lakeplan knows, nothing is written down here for ${allOf(others)}.
`;

test('the page says what ran', async () => {
  await expect(page).toMatchFileSnapshot('../../src/docs/what-ran.md');
});

test('its columns are versions of the suite, in order', () => {
  const known = versions.map(({ version }) => version);
  expect(columns.map(([version]) => version)).toEqual(
    known.filter((one) => Object.hasOwn(ran, one)),
  );
});

test('what is written down is of kinds that there are', () => {
  const ids = new Set(kinds.map(({ id }) => id));
  expect(columns.flatMap(([, list]) => list.filter((id) => !ids.has(id)))).toEqual([]);
});

test('every file of tests in the suite is of one kind', () => {
  const all = readdirSync('test/engine/tests', { recursive: true, encoding: 'utf8' });
  const tests = all.filter((name) => name.endsWith('.test.ts'));
  expect(tests.length).toBeGreaterThan(50);
  const kindsOf = (name: string) => kinds.filter(({ files }) => files.test(name));
  expect(tests.filter((name) => kindsOf(name).length !== 1)).toEqual([]);
});

test('the README says of each version what the suite runs there', () => {
  const readme = readFileSync('README.md', 'utf8');
  const said = [...readme.matchAll(/^\| DuckDB ([\d., ]+?) *\|/gm)].map(([, list = '']) => list);
  const rows = ['all', 'every', 'core'].map((runs) => versions.filter((one) => one.runs === runs));
  expect(said).toEqual(rows.map((row) => row.map(({ version }) => version).join(', ')));
  for (const { version } of rows[2] ?? []) {
    expect(Object.entries(ran).find(([one]) => one === version)?.[1]).not.toContain('matrix');
  }
});
