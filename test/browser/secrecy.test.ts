import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { serveFolder } from '../../src/preview/bin/static.mjs';
import { compileToml } from '../../src/toml.js';
import { launch, open, type Watched } from './browser.js';
import { builtPage, paste, setVariable, settled, shownSql } from './preview-page.js';

/** Credentials at every place a person may put one, each with the same mark in it. */
const text = `
# hunter2-in-a-comment
[other.tool]
token = "hunter2-of-another-tool"

[lakes.a]
alias = "a"
[lakes.a.catalog]
type = "postgres"
host = "h"
database = "d"
user = "u"
password = "hunter2-password"
[lakes.a.storage]
type = "s3"
bucket = "b"
key_id = "hunter2-key"
secret = "\${S3_SECRET}"
region = "r"
[lakes.a.storage.secret_parameters.extra_http_headers]
Authorization = "Bearer hunter2"
`;
const mark = 'hunter2';

let browser: Browser;
let context: BrowserContext;
let watched: Watched;
let page: Page;
let server: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  browser = await launch();
  server = await serveFolder(builtPage);
});
afterAll(async () => {
  await browser.close();
  server.close();
});
beforeEach(async () => {
  context = await browser.newContext();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  watched = await open(context, server.address);
  ({ page } = watched);
  await paste(page, text);
  await setVariable(page, 'S3_SECRET', 'hunter2-from-a-variable');
});
afterEach(async () => {
  expect(watched.requests).toEqual([]);
  expect(watched.complaints).toEqual([]);
  expect(page.url()).toBe(server.address);
  expect(await stored()).toEqual([]);
  await context.close();
});

/** All that a page can leave behind in a browser. */
async function stored(): Promise<readonly unknown[]> {
  const inPage = await page.evaluate(async () => [
    ...Object.entries(localStorage),
    ...Object.entries(sessionStorage),
    ...(await indexedDB.databases()),
    ...(await caches.keys()),
    document.cookie,
  ]);
  return [...inPage.filter((one) => one !== ''), ...(await context.cookies())];
}

const clipboard = () => page.evaluate(() => navigator.clipboard.readText());

test('redacted SQL is what is shown and copied, until someone asks for the values', async () => {
  expect(await shownSql(page)).not.toContain(mark);
  await page.getByRole('button', { name: 'Copy all' }).click();
  await page.getByText('Copied', { exact: true }).waitFor();
  const head = await page.locator('.remarks').textContent();
  expect(await clipboard()).toBe(`${head ?? ''}${await shownSql(page)}`);
  const secret = page.locator('.blocks > li', { hasText: 'CREATE OR REPLACE SECRET' }).first();
  await secret.getByRole('button', { name: 'Copy' }).click();
  await page.waitForFunction(async () =>
    (await navigator.clipboard.readText()).startsWith('CREATE OR REPLACE SECRET'),
  );
  expect(await clipboard()).not.toContain(mark);
  for (const mode of ['variables', 'redacted']) {
    await page.getByLabel('Credentials', { exact: true }).selectOption(mode);
    expect(await shownSql(page)).not.toContain(mark);
  }
  for (const mode of ['inline', 'bound']) {
    await page.getByLabel('Credentials', { exact: true }).selectOption(mode);
    await settled(page);
    expect(await page.locator('.blocks').isVisible()).toBe(false);
    expect(await page.locator('.output').textContent()).not.toContain(mark);
    await page.getByRole('button', { name: 'Show the values' }).click();
    await settled(page);
    expect(await page.locator('.output').textContent()).toContain('hunter2-from-a-variable');
  }
  // Going back hides them, and so does choosing them again.
  await page.getByLabel('Credentials', { exact: true }).selectOption('redacted');
  expect(await shownSql(page)).not.toContain(mark);
  await page.getByLabel('Credentials', { exact: true }).selectOption('inline');
  await settled(page);
  expect(await page.locator('.output').textContent()).not.toContain(mark);
});

test('no other tab shows a credential', async () => {
  await page.getByRole('tab', { name: 'Changes' }).click();
  await page.getByRole('button', { name: 'Pin this state' }).click();
  await paste(page, text.replaceAll('hunter2', 'hunter2-changed'));
  for (const name of ['Changes', 'Plan', 'Must exist']) {
    await page.getByRole('tab', { name }).click();
    await settled(page);
    expect(await page.locator('.output').textContent()).not.toContain(mark);
  }
});

test('a link holds the configuration without credentials, and says what is missing', async () => {
  const sql = await shownSql(page);
  await page.getByRole('button', { name: 'Link…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Link to this configuration' });
  const link = await dialog.getByLabel('Link', { exact: true }).inputValue();
  expect(await dialog.textContent()).toContain('/lakes/a/catalog/password is now ${PASSWORD}');
  expect(await dialog.textContent()).toContain(
    'Left out, as it is not for lakeplan or may hold a credential:/other',
  );
  expect(await dialog.textContent()).toContain('Comments are left out.');
  await dialog.getByRole('button', { name: 'Copy link' }).click();
  await page.waitForFunction(async () =>
    (await navigator.clipboard.readText()).startsWith('http://127.0.0.1'),
  );
  expect(await clipboard()).toBe(link);
  expect(link).not.toContain(mark);

  const other = await open(context, link);
  await settled(other.page);
  expect(await shownSql(other.page)).toBe(sql);
  const linked = (await other.page.locator('.cm-line').allTextContents()).join('\n');
  expect(linked).not.toContain(mark);
  expect(compileToml(linked).ok).toBe(true);
  expect(other.requests).toEqual([]);
  expect(other.complaints).toEqual([]);
  await other.page.close();
});

test('a link of which nothing is left out says so', async () => {
  await paste(page, '[lakes.a]\ncatalog = { type = "sqlite", uri = "/m" }\n');
  await page.getByRole('button', { name: 'Link…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Link to this configuration' });
  expect(await dialog.innerText()).toContain('The link holds all of the configuration.');
  expect(await dialog.innerText()).not.toMatch(/left out|credential|variable/i);
});

test('a credential whose text is a malformed template is not linked', async () => {
  for (const password of ['hunter2${hunter2', '${PGPASSWORD-hunter2}', '${A:-${B:-hunter2}}']) {
    await paste(page, text.replace('hunter2-password', password));
    await page.getByRole('button', { name: 'Link…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Link to this configuration' });
    const link = await dialog.getByLabel('Link', { exact: true }).inputValue();
    const [, toml = ''] = /#toml=([\w-]+)/.exec(link) ?? [];
    expect(Buffer.from(toml, 'base64url').toString()).toContain('password = "${PASSWORD}"');
    expect(Buffer.from(toml, 'base64url').toString()).not.toContain(mark);
    expect(await dialog.textContent()).toContain('/lakes/a/catalog/password is now ${PASSWORD}');
    await page.keyboard.press('Escape');
  }
});

test('a variable that was typed unseen stays unseen, whatever becomes of the text', async () => {
  const concealed = (name: string) =>
    page
      .locator('.variables label', { has: page.getByText(name, { exact: true }) })
      .locator('textarea.concealed')
      .count();
  expect(await concealed('S3_SECRET')).toBe(1);
  const plain = text
    .replace('region = "r"', 'region = "${S3_SECRET}"')
    .replace('${S3_SECRET}', 'x');
  for (const changed of [
    text.replace('type = "s3"', 'type = "s4"'),
    text.replace('secret = ', 'secrte = '),
    'x = ',
    text.replace('[lakes.a.storage]', '[lakes.a.stroage]'),
    plain,
    plain.replace('"s3"', '"s4"'),
  ]) {
    await paste(page, changed);
    const [shown, all] = [
      page.locator('.variables textarea:not(.concealed)'),
      await concealed('S3_SECRET'),
    ];
    expect([changed, await shown.count()]).toEqual([changed, 0]);
    expect(all).toBe(changed.startsWith('x') ? 0 : 1);
  }
});

test('without the clipboard the text is selected instead', async () => {
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.getByRole('button', { name: 'Copy', exact: true }).first().click();
  await page.getByText('The text is selected').waitFor();
  expect(await page.evaluate(() => String(getSelection()))).toBe('INSTALL ducklake;');
  await page.getByRole('button', { name: 'Link…' }).click();
  await page.getByRole('button', { name: 'Copy link' }).click();
  const area = page.getByLabel('Link', { exact: true });
  await page.waitForFunction(() => document.activeElement !== null);
  const [start, end, length] = await area.evaluate((element) => {
    const { selectionStart, selectionEnd, value } = element as HTMLTextAreaElement;
    return [selectionStart, selectionEnd, value.length];
  });
  expect([start, end]).toEqual([0, length]);
});
