import { pages } from 'virtual:pages';
import { describe, expect, test } from 'vitest';
import {
  explainFinding as explain,
  findingCodes as codes,
  listOfFindings,
} from '../../src/explain/findings.js';

describe.each(codes)('%s', (code) => {
  const { title, why, wrong, right } = pages[code];
  const lines = explain(code).split('\n');

  test('has a title of a few words', () => {
    expect(title).toMatch(/^[A-Z].*[^.\s]$/);
    expect(title.length).toBeLessThanOrEqual(41);
  });

  test('says why in 2 to 5 sentences', () => {
    const sentences = why.trim().split(/(?<=[.!?])\s+(?=[A-Z$]|lakeplan|data_path|metadata)/);
    expect(sentences.length).toBeGreaterThanOrEqual(2);
    expect(sentences.length).toBeLessThanOrEqual(5);
    expect(why.trim()).toMatch(/\.$/);
  });

  test('is plain text of at most 80 columns, examples aside', () => {
    expect(explain(code)).not.toMatch(/[^\n\x20-\x7e]/);
    const wide = lines.filter((line) => line.length > 80 && !line.startsWith('    '));
    expect(wide).toEqual([]);
    expect(lines.filter((line) => line.trimEnd() !== line)).toEqual([]);
    expect(explain(code)).toMatch(/[^\n]\n$/);
  });

  test('shows both examples as they are', () => {
    for (const { text } of [wrong, right]) {
      const shown = text.split('\n').map((line) => (line === '' ? '' : `    ${line}`));
      expect(explain(code)).toContain(`:\n\n${shown.join('\n')}\n`);
      expect(text).toBe(text.trim());
    }
  });
});

test('a page', () => {
  expect(explain('metadata-in-data-path')).toMatchInlineSnapshot(`
    "metadata-in-data-path: The catalog lies among the data files

    Severity: error; a warning for targets from 1.5 on

    DuckLake's clean-up of orphaned files deletes what lies in the data path and is
    not in the catalog, and the catalog does not list itself. On DuckDB 1.4.4 it
    deleted the catalog file, and with that the lake; 1.5.5 leaves it alone. A lake
    is moved to another version sooner or later, so keep the two apart.

    Wrong (lakeplan check lakes.toml --target 1.4):

        [lakes.sales]
        catalog = { type = "sqlite", uri = "/srv/lakes/sales/catalog.sqlite" }
        storage = { type = "local", path = "/srv/lakes/sales" }

    Right (lakeplan check lakes.toml --target 1.4):

        [lakes.sales]
        catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
        storage = { type = "local", path = "/srv/lakes/sales" }
    "
  `);
});

test('a page of a plain configuration', () => {
  expect(explain('reserved-name')).toMatchInlineSnapshot(`
    "reserved-name: DuckDB has a database of this name

    Severity: error

    Every DuckDB has main, temp and system, and one that opens no file has memory.
    On 1.4.4 and 1.5.5, ATTACH IF NOT EXISTS under the name memory does nothing and
    says nothing: there is no lake, and tables and rows are in memory and gone at
    the end. Under MAIN the lake is attached, and once it is the current database
    every statement fails, even SELECT 1.

    Wrong:

        [lakes.sales]
        alias = "memory"
        catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
        storage = { type = "local", path = "/srv/lakes/sales" }

    Right:

        [lakes.sales]
        alias = "sales"
        catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
        storage = { type = "local", path = "/srv/lakes/sales" }
    "
  `);
});

test('the list has every code with severity and title, in order', () => {
  const rows = listOfFindings().trimEnd().split('\n');
  expect(rows.map((row) => row.split(' ', 1)[0])).toEqual([...codes].sort());
  for (const row of rows) {
    expect(row).toMatch(/^[a-z-]+ +(error  |warning|info   )  [A-Z]/);
    expect(row.length).toBeLessThanOrEqual(80);
  }
  expect(new Set(rows.map((row) => row.search(/ (error|warning|info) /))).size).toBe(1);
});

test.each(['title', 'why'] as const)('no two pages have the same %s', (part) => {
  const texts = codes.map((code) => pages[code][part]);
  expect(new Set(texts).size).toBe(texts.length);
});
