import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { changeCodes } from '../../src/explain/changes.js';
import { codes, explain } from '../../src/explain/index.js';
import { parsePage } from '../../src/explain/pages.mjs';
import { allCodes } from '../support/codes.js';

const files = readdirSync('src/explain/codes').sort();

test('a code of a finding has one page, and a page one code', () => {
  expect(files).toEqual(allCodes.map((code) => `${code}.md`));
  expect(codes).toEqual([...allCodes, ...changeCodes]);
  for (const code of codes) expect(explain(code)).toMatch(new RegExp(`^${code}: .`));
});

test.each(['', 'toString', '__proto__', 'no-lake'])('%j has none', (code) => {
  expect(explain(code)).toBe(undefined);
});

test('a page with something missing, or something else, is refused', () => {
  const text = readFileSync('src/explain/codes/metadata-in-data-path.md', 'utf8');
  expect(parsePage(text, 'x.md')).toMatchObject({
    title: 'The catalog lies among the data files',
    unless: 'a warning for targets from 1.5 on',
    wrong: { language: 'toml', how: 'lakeplan check lakes.toml --target 1.4' },
  });
  for (const part of ['# ', '## Wrong\n', '## Right\n', 'unless: ', '```toml\n', '---\n', '\n\n'])
    expect(() => parsePage(text.replace(part, ''), 'x.md'), part).toThrow('x.md');
  expect(() => parsePage(`${text}\nMore.\n`, 'x.md')).toThrow('x.md');
});
