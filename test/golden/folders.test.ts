import { expect, test } from 'vitest';
import { foldersIn } from './input.js';

test('golden/ holds nothing but the folders that tests read', () => {
  const known = [
    'cli',
    'diff',
    'errors',
    'modes',
    'plans',
    'pull-requests',
    'targets',
    'teardown',
    'texts',
    'verify',
  ];
  expect(foldersIn().filter((folder) => !known.includes(folder))).toEqual([]);
});
