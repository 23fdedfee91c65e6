import { describe, expect, test } from 'vitest';
import { effectOf } from '../../src/diff/codes.js';
import { messages } from '../../src/diff/describe.js';
import { changeCodes, explainChange, listOfChanges } from '../../src/explain/changes.js';
import { findingCodes } from '../../src/explain/findings.js';
import { explain } from '../../src/explain/index.js';

test('a page', () => {
  expect(explainChange('data-path-moved')).toMatchInlineSnapshot(`
    "data-path-moved: the data path changes

    Effect: danger

    The catalog keeps the path the lake was created with and rejects any other: the
    lake cannot be attached. The files written so far stay where they are.

    What to do: Keep the old path. To move a lake, copy its files while nobody
    writes, and attach it with override_data_path = true from then on, without which
    no DuckDB from 1.4 on opens it there.
    "
  `);
});

test('a code is of a finding or of a change, and its page is found', () => {
  expect(changeCodes.filter((code) => (findingCodes as readonly string[]).includes(code))).toEqual(
    [],
  );
  for (const code of changeCodes) expect(explain(code)).toBe(explainChange(code));
});

describe.each(changeCodes)('%s', (code) => {
  const { title, happens, advice } = messages[code];

  test('has a title of a few words, and whole sentences', () => {
    expect(title).toMatch(/^[a-z].*[^.]$/s);
    expect(title.length).toBeLessThanOrEqual(72);
    for (const text of [happens, advice]) expect(text).toMatch(/^[A-Z][^\n]*\.\)?$/);
    expect(happens.split(/(?<=\.)\s/).length).toBeLessThanOrEqual(4);
  });

  test('is as wide as a terminal at most', () => {
    for (const line of explainChange(code).split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  test('asks for something to be done, unless it is safe', () => {
    if (effectOf(code) !== 'safe') expect(advice).not.toBe('There is nothing to do.');
  });
});

test('the list has every code with effect and title', () => {
  const rows = listOfChanges().trimEnd().split('\n');
  expect(rows.map((row) => row.split(' ', 1)[0])).toEqual(changeCodes);
  for (const row of rows)
    expect(row).toMatch(/^[a-z0-9-]+ +(safe     |attention|danger   )  [a-z]/);
});

test('no two titles are the same', () => {
  const titles = changeCodes.map((code) => messages[code].title);
  expect(new Set(titles).size).toBe(titles.length);
});
