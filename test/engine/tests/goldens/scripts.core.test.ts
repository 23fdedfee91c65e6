import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goldenRoot } from '../../../golden/input.js';
import { splitStatements } from '../../../support/sql-lexer.js';
import { openParser, type Parser } from '../../support/parser.js';

let parser: Parser;
beforeAll(async () => {
  parser = await openParser();
});
afterAll(() => parser.close());

/** What stands beside the plans, where it is any SQL: a configuration in every mode, what ends a session, what verifies. */
const scripts = ['modes', 'teardown', 'verify'].flatMap((folder) =>
  readdirSync(join(goldenRoot, folder))
    .filter((name) => name.endsWith('.sql'))
    .map((name) => join(folder, name))
    .map((name) => [name, readFileSync(join(goldenRoot, name), 'utf8')] as const)
    .filter(([, text]) => splitStatements(text).length > 0),
);

describe('goldens: parsed', () => {
  it('there are scripts in each folder', () => {
    expect(scripts.length).toBeGreaterThan(30);
  });

  it.each(scripts)('%s', async (_, text) => {
    expect(await parser.count(text)).toBe(splitStatements(text).length);
  });
});
