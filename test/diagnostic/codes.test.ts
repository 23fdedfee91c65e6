import { expect, test } from 'vitest';
import * as table from '../../src/diagnostic/codes.js';
import { allCodes, rows } from '../support/codes.js';

const parts = [
  ...Object.keys(table.errors),
  ...Object.keys(table.textErrors),
  ...Object.keys(table.keyErrors),
  ...Object.keys(table.warnings),
  ...Object.keys(table.infos),
];

test('a code has one row', () => {
  expect(parts.sort()).toEqual(allCodes);
});

test('what a finding is about is what its row says', () => {
  for (const code of allCodes) expect(table.aboutOf(code)).toBe(rows[code]);
  expect(table.aboutOf('unknown-key')).toBe('key');
  expect(table.aboutOf('invalid-port')).toBe('value');
});

test('most findings are errors', () => {
  expect(table.severityOf('invalid-port')).toBe('error');
  expect(table.severityOf('unused-key')).toBe('warning');
  expect(table.severityOf('relative-path')).toBe('info');
});
