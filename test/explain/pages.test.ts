import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { changeCodes } from '../../src/explain/changes.js';
import { codes, explain, listOfCodes, topics } from '../../src/explain/index.js';
import { parsePage, parseTopic } from '../../src/explain/pages.mjs';
import { run } from '../../src/cli/run.js';
import { memoryHost } from '../cli/memory-host.js';
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

test('a topic has one page, and is no code', () => {
  const names = readdirSync('src/explain/topics').map((file) => file.replace(/\.md$/, ''));
  expect(topics).toEqual(names.sort());
  for (const topic of topics) {
    expect(codes).not.toContain(topic);
    const page = explain(topic) ?? '';
    expect(page.startsWith(`${topic}: `)).toBe(true);
    for (const line of page.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect(page).not.toMatch(/```|^#|\n\n\n/m);
    expect(listOfCodes()).toContain(`\n${topic}  `);
  }
});

test('every command line of a topic is run on configurations', () => {
  const lines = topics.flatMap(
    (topic) => (explain(topic) ?? '').match(/^ {4}lakeplan .*$/gm) ?? [],
  );
  const disk = new Map([
    [
      'lakes.toml',
      '[lakes.sales]\ncatalog = { type = "duckdb", uri = "/a.ducklake" }\nstorage = { type = "local", path = "/b" }\n',
    ],
  ]);
  const printed = lines.map((line) => {
    const args = line.trim().split(' ').slice(1);
    const { stdout, exitCode } = run(args, memoryHost(disk));
    expect(exitCode).toBe(0);
    return stdout;
  });
  expect(printed.at(-1)).toContain('target-closes-file');
});

test.each(['no title', '# A title alone', '# A title\nof two lines\n\ntext'])(
  'a topic of another form is refused: %j',
  (text) => {
    expect(() => parseTopic(text, 'x.md')).toThrow('x.md');
  },
);
