import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { serveFolder } from '../../src/preview/static.mjs';
import { launch, open, type Watched } from './browser.js';
import { builtPage, fileAddress, paste, settled, shownSql } from './preview-page.js';

const lakes = `# two lakes
[lakes.a]
alias = "a"

[lakes.a.catalog]
type = "postgres"
host = "h"
database = "d"
user = "u"
password = "\${PGPASSWORD}"

[lakes.a.storage]
type = "local"
path = "/tmp/a"
`;

let browser: Browser;
let watched: Watched;
let page: Page;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  watched = await open(browser, fileAddress);
  ({ page } = watched);
  await settled(page);
});
afterEach(async () => {
  expect(watched.requests).toEqual([]);
  expect(watched.complaints).toEqual([]);
  await page.close();
});

/** The texts that are marked as wrong in the editor. */
function marked(severity: string): Promise<readonly string[]> {
  return page.locator(`.cm-lintRange-${severity}`).allTextContents();
}

/** The editor takes an Enter just after the list appears for a new line. */
async function acceptOption(): Promise<void> {
  await page.waitForTimeout(200);
  await page.keyboard.press('Enter');
}

async function markedLines(): Promise<readonly string[]> {
  return page.locator('.cm-origin').allTextContents();
}

describe('mistakes', () => {
  test('are marked at their place, and said', async () => {
    await paste(page, lakes.replace('host =', 'hots =').replace('"local"', '"lokal"'));
    expect(await marked('error')).toEqual(['[lakes.a.catalog]', 'hots', '"lokal"']);
    const problems = page.getByRole('list', { name: 'Problems' }).getByRole('listitem');
    expect(await problems.count()).toBe(3);
    expect(await problems.nth(1).textContent()).toContain('7:1');
    expect(await problems.nth(1).textContent()).toContain('did you mean host?');
    await page.locator('.unseen', { hasText: '3 errors' }).waitFor({ state: 'attached' });
  });

  test('that were meant otherwise are put right by one click', async () => {
    await paste(page, lakes.replace('"local"', '"lokal"'));
    await page.getByRole('button', { name: 'Change to local' }).click();
    await settled(page);
    expect(await marked('error')).toEqual([]);
    expect(await page.locator('.cm-content').textContent()).toContain('type = "local"');
  });

  test('leave the last good output, dimmed', async () => {
    await paste(page, lakes);
    const before = await shownSql(page);
    await paste(page, `${lakes}[`);
    expect(await shownSql(page)).toBe(before);
    expect(await page.locator('.output').getAttribute('class')).toContain('stale');
    expect(await page.locator('.status').textContent()).toContain('Not valid TOML');
    expect((await marked('error')).length).toBe(1);
    await paste(page, lakes);
    expect(await page.locator('.output').getAttribute('class')).not.toContain('stale');
  });

  test('in a byte order mark and in lines with CR LF are marked at the same place', async () => {
    await paste(page, lakes.replace('host =', 'hots =').replaceAll('\n', '\r\n'));
    expect(await marked('error')).toEqual(['[lakes.a.catalog]', 'hots']);
  });
});

describe('where statements come from', () => {
  test('pointing at a statement marks its lines', async () => {
    await paste(page, lakes);
    await page.locator('.blocks > li', { hasText: 'CREATE OR REPLACE SECRET' }).hover();
    await page.locator('.cm-origin').first().waitFor();
    expect(await markedLines()).toEqual(lakes.split('\n').slice(4, 10));
    await page.locator('.blocks > li', { hasText: 'ATTACH' }).hover();
    await page.locator('.cm-origin', { hasText: '/tmp/a' }).waitFor();
    const lines = await markedLines();
    expect(lines[0]).toBe('[lakes.a]');
    expect(lines).not.toContain('# two lakes');
  });

  test('the keyboard reaches them too', async () => {
    await paste(page, lakes);
    const secret = page.locator('.blocks > li', { hasText: 'CREATE OR REPLACE SECRET' });
    await secret.getByRole('button', { name: 'Lines' }).focus();
    await page.locator('.cm-origin').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.cm-activeLine', { hasText: '[lakes.a.catalog]' }).waitFor();
  });

  test('the cursor on a line marks its statements', async () => {
    await paste(page, lakes);
    await page.locator('.cm-line', { hasText: 'path = ' }).click();
    await page.locator('.blocks > li.related').first().waitFor();
    const related = await page.locator('.blocks > li.related pre').allTextContents();
    expect(related.map((sql) => sql.split(' ', 1)[0])).toEqual([
      'INSTALL',
      'LOAD',
      'ATTACH',
      'USE',
    ]);
  });
});

describe('what is typed', () => {
  test("is completed from the compiler's tables", async () => {
    await paste(page, '[lakes.a.storage]\n');
    await page.keyboard.press('Control+End');
    await page.keyboard.type('ty');
    await page.getByRole('option', { name: /^type/ }).waitFor();
    await acceptOption();
    await page.keyboard.type('"');
    await page.getByRole('option', { name: '"gcs"' }).waitFor();
    await page.keyboard.type('gc');
    await page.getByRole('option', { name: '"gcs"' }).waitFor();
    await acceptOption();
    expect(await page.locator('.cm-content .cm-line').nth(1).textContent()).toBe('type = "gcs"');
  });

  test('can be a variable, whose value changes the SQL and is nowhere else', async () => {
    await paste(page, lakes.replace('"/tmp/a"', '"/tmp/${NAME}"'));
    expect(await marked('error')).toEqual(['"/tmp/${NAME}"']);
    await page.locator('.variables summary').click();
    await page.locator('.variables label', { hasText: 'NAME' }).locator('textarea').fill('b');
    expect(await shownSql(page)).toContain("'/tmp/b/'");
    expect(await page.locator('.concealed').count()).toBe(1);
  });
});

test('what differs from a pinned state is listed, with what it does', async () => {
  await paste(page, lakes);
  await page.getByRole('tab', { name: 'Changes' }).click();
  await page.getByRole('button', { name: 'Pin this state' }).click();
  await page.getByText('Against the pinned state: no changes.').waitFor();
  await paste(page, lakes.replace('/tmp/a', '/tmp/moved'));
  const change = page.getByRole('list', { name: 'Changes' }).getByRole('listitem');
  await change.first().waitFor();
  expect(await change.count()).toBe(1);
  const text = await change.textContent();
  expect(text).toContain('danger');
  expect(text).toContain("'/tmp/a/'");
  expect(text).toContain("'/tmp/moved/'");
});

describe('the page', () => {
  test('has tabs for the keyboard', async () => {
    await paste(page, lakes);
    await page.getByRole('tab', { name: 'SQL' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('tabpanel', { name: 'Plan' }).isVisible()).toBe(true);
    await page.getByText('lakeplan_metadata_a.password', { exact: true }).waitFor();
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('list', { name: 'Credentials to supply' }).textContent()).toBe(
      'lakeplan_metadata_a.password from PGPASSWORD',
    );
    await page.keyboard.press('Home');
    expect(await page.getByRole('tab', { name: 'SQL' }).getAttribute('aria-selected')).toBe('true');
  });

  test('lets the keyboard out of the editor', async () => {
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Tab');
    expect(await page.locator('.cm-content:focus').count()).toBe(0);
  });

  test('builds a configuration from a form', async () => {
    await page.getByRole('button', { name: 'New…' }).click();
    const dialog = page.getByRole('dialog', { name: 'New configuration' });
    await dialog.getByLabel('MotherDuck', { exact: true }).check();
    await dialog.getByLabel('your own bucket').check();
    await dialog.getByLabel('local folder').check();
    await dialog.getByText('MotherDuck cannot see local files').waitFor();
    await dialog.getByLabel('Cloudflare R2').check();
    await dialog.locator('.starter', { hasText: 'account_id' }).waitFor();
    await dialog.getByRole('button', { name: 'Use this configuration' }).click();
    expect(await shownSql(page)).toContain('CREATE DATABASE IF NOT EXISTS "my_lake"');
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+z');
    expect(await shownSql(page)).toContain('ducklake:sqlite:');
  });

  test('says beside the SQL what must be there before', async () => {
    await paste(
      page,
      '[lakes.a]\ncatalog = { type = "motherduck", database = "a" }\nstorage = { type = "r2", secret_name = "a\\nb", bucket = "example", prefix = "a" }\n',
    );
    const head = page.locator('.remarks');
    expect(await head.textContent()).toMatch(
      /^-- Secrets that must already exist:\n-- "a\\u\{a\}b" of type r2, in MotherDuck\n-- Run it /,
    );
    await page.getByLabel('Credentials', { exact: true }).selectOption('bound values');
    await page.getByRole('button', { name: 'Show the values' }).click();
    await settled(page);
    expect(await head.textContent()).not.toContain('Run it');
    await page.getByLabel('Credentials', { exact: true }).selectOption('redacted');
    await settled(page);
  });

  test('runs lakeplan in a worker', () => {
    expect(page.workers().length).toBe(1);
  });
});

test('the page says what it needs when JavaScript is off', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const { page: plain } = await open(context, fileAddress);
  await plain.getByText('that takes JavaScript').waitFor();
  await context.close();
});

test('it is the same under another path of a server', async () => {
  const { address, close } = await serveFolder(builtPage, '/tools/lakeplan/');
  const served = await open(browser, address);
  await paste(served.page, lakes);
  expect(await shownSql(served.page)).toContain("DATA_PATH '/tmp/a/'");
  expect(served.requests).toEqual([]);
  expect(served.complaints).toEqual([]);
  await served.page.close();
  close();
});
