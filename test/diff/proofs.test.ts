import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kinds } from '../../src/diff/codes.js';

const folder = 'test/engine/tests/diff';

const later =
  'DuckLake for DuckDB 2.0 is not in the package index: it was run by hand, built from source';

/** The codes that no engine has shown, each with the reason. */
const unproved: Readonly<Record<string, string>> = {
  'unreadable-plan': 'nothing is run',
  'target-keeps-format': later,
  'target-closes-file': later,
  'migration-to-new-format': later,
  'catalog-format-chosen': later,
  'new-format-changed': later,
  'catalog-protocol-changed':
    'the extension for PostgreSQL of DuckDB 2.0 is not in the package index',
  'target-past-motherduck': 'MotherDuck has not been run',
  'secret-put-into-motherduck': 'MotherDuck has not been run',
  'secret-left-in-motherduck': 'MotherDuck has not been run',
  'compute-moved': 'MotherDuck has not been run',
  'storage-made-own': 'MotherDuck has not been run',
  'storage-given-up': 'MotherDuck has not been run',
  'storage-of-database-changed': 'MotherDuck has not been run',
  'database-option-changed': 'MotherDuck has not been run',
};

test('every effect is shown on the engines, or it is said why not', () => {
  const tests = readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
  // A proof asks for a change of its code, and fails when `diff` finds none between the two lakes.
  const proved = Object.keys(kinds).filter((code) =>
    tests.some((text) => text.includes(`'${code}'`)),
  );
  expect([...proved, ...Object.keys(unproved)].sort()).toEqual(Object.keys(kinds).sort());
});
