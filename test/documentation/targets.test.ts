import { expect, test } from 'vitest';
import { markdownTable, names } from '../support/markdown-table.js';
import { knownVersions } from '../../src/engine/versions.js';
import { compiledFor, configurations } from '../support/targets.js';
import { allMoved } from './moved.js';
import { refused } from './refused.js';

const moved = allMoved();
const last = moved.map(({ from }) => from).sort((a, b) => rank(b) - rank(a))[0] ?? '';

function rank(version: string): number {
  return knownVersions.indexOf(version);
}

function refusedRows(): readonly (readonly string[])[] {
  const rows = new Map<string, string[]>();
  for (const { statement, name, versions } of refused) {
    const key = `${statement}\n${versions}`;
    rows.set(key, [...(rows.get(key) ?? []), name]);
  }
  return [...rows].map(([key, list]) => {
    const [statement = '', versions = ''] = key.split('\n');
    return [statement, names(list), versions];
  });
}

const page = `# Which statements depend on the target

For the same configuration the SQL is the same for DuckDB ${last} and every later version that lakeplan
knows, up to ${knownVersions.at(-1) ?? ''}. So a team on several of them can share one script: compile it for one, and check
the configuration for the others, such as with \`lakeplan check --target 2.0\`.

The same SQL is not the same lake. A lake that a newer DuckDB has made or migrated may be closed to an older
one: \`lakeplan diff\` from one target to the other says what that means.

\`npm run golden:update\` writes this page, from every golden configuration and the tables in \`src/engine\`.

## Other SQL for the same configuration

${markdownTable([
  ['From', 'In', 'New there', 'No longer there'],
  ...[...moved]
    .sort((a, b) => rank(a.from) - rank(b.from))
    .map(({ from, statement, gains, loses }) => [from, statement, names(gains), names(loses)]),
])}
## What a version does not have

Configured for a version without it, it is an error, and the help says what to do instead.

${markdownTable([['In', 'Name', 'Versions'], ...refusedRows()])}`;

test('the page says which statements depend on the target', async () => {
  await expect(page).toMatchFileSnapshot('../../src/docs/targets.md');
});

test('nothing moves between the newest 1.5 and 2.0', () => {
  expect(rank(last)).toBeLessThanOrEqual(rank('1.5.3'));
});

test('what a version refuses of a golden is on the page', () => {
  const onPage = new Set(refused.map(({ name }) => name));
  const unavailable = knownVersions.flatMap((target) =>
    configurations.flatMap((golden) =>
      compiledFor(target, golden).diagnostics.flatMap(({ code, args }) =>
        code.startsWith('unavailable-') && 'key' in args ? [args.key] : [],
      ),
    ),
  );
  expect(new Set(unavailable).size).toBeGreaterThan(20);
  expect([...new Set(unavailable)].filter((name) => !onPage.has(name))).toEqual([]);
});
