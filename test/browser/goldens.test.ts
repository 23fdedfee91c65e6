import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'smol-toml';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foldersIn, goldenRoot, readJson, readOptions, sourceOf } from '../golden/input.js';
import { launch, open, type Watched } from './browser.js';
import { choose, fileAddress, paste, shownSql } from './preview-page.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** The case as TOML; a null of JSON is as if absent. */
function tomlOf(folder: string): string {
  const source = sourceOf(folder);
  if (source === 'config.toml') return readFileSync(join(folder, source), 'utf8');
  return stringify(JSON.parse(JSON.stringify(readJson(folder, source), dropNull)));
}

function dropNull(_: string, value: unknown): unknown {
  return value ?? undefined;
}

let shared: Promise<Watched> | undefined;

/** One page serves all cases that choose nothing; what one of them leaves behind is the next one's problem. */
async function pageFor(options: object): Promise<Watched> {
  if (Object.keys(options).length > 0) return open(browser, fileAddress);
  return (shared ??= open(browser, fileAddress));
}

function expectQuiet({ requests, complaints }: Watched): void {
  expect(requests).toEqual([]);
  expect(complaints).toEqual([]);
}

describe('a golden plan that is pasted gives the same SQL as in Node', () => {
  test.each(foldersIn('plans'))('%s', async (name) => {
    const folder = join(goldenRoot, 'plans', name);
    const options = readOptions(folder);
    const watched = await pageFor(options);
    await paste(watched.page, tomlOf(folder));
    await choose(watched.page, options);
    expect(await shownSql(watched.page)).toBe(readFileSync(join(folder, 'out.sql'), 'utf8'));
    expectQuiet(watched);
    if (watched !== (await shared)) await watched.page.close();
  });
});

describe('each way to write credentials gives the same SQL as in Node', () => {
  const folder = join(goldenRoot, 'modes');

  test.each(['redacted', 'variables', 'getenv', 'inline'])('%s', async (mode) => {
    const watched = await open(browser, fileAddress);
    const { page } = watched;
    await paste(page, tomlOf(folder));
    await choose(page, { env: readOptions(folder).env ?? {} });
    await page.getByLabel('Credentials', { exact: true }).selectOption(mode);
    if (mode === 'inline') await page.getByRole('button', { name: 'Show the values' }).click();
    expect(await shownSql(page)).toBe(readFileSync(join(folder, `${mode}.sql`), 'utf8'));
    expectQuiet(watched);
    await page.close();
  });

  test('bound', async () => {
    const watched = await open(browser, fileAddress);
    const { page } = watched;
    await paste(page, tomlOf(folder));
    await choose(page, { env: readOptions(folder).env ?? {} });
    await page.getByLabel('Credentials', { exact: true }).selectOption('bound');
    await page.getByRole('button', { name: 'Show the values' }).click();
    const expected = readJson(folder, 'bound.json') as readonly {
      readonly sql: string;
      readonly params: readonly string[];
    }[];
    expect(await shownSql(page)).toBe(expected.map(({ sql }) => `${sql};\n`).join(''));
    const values = await page
      .locator('.params dd')
      .evaluateAll((shown) => shown.map(({ textContent }) => textContent));
    expect(values).toEqual(expected.flatMap(({ params }) => params));
    expectQuiet(watched);
    await page.close();
  });
});
