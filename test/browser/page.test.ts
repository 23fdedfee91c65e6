import { describe, expect, test } from 'vitest';
import { openForEachTest, page } from './opened-page.js';
import { oneLake, marked, paste, settled, shownSql } from './preview-page.js';

openForEachTest();

/** The editor takes an Enter just after the list appears for a new line. */
async function acceptOption(): Promise<void> {
  await page.waitForTimeout(200);
  await page.keyboard.press('Enter');
}

async function markedLines(): Promise<readonly string[]> {
  return page.locator('.cm-origin').allTextContents();
}

describe('where statements come from', () => {
  test('pointing at a statement marks its lines', async () => {
    await paste(page, oneLake);
    await page.locator('.blocks > li', { hasText: 'CREATE OR REPLACE SECRET' }).hover();
    await page.locator('.cm-origin').first().waitFor();
    expect(await markedLines()).toEqual(oneLake.split('\n').slice(4, 10));
    await page.locator('.blocks > li', { hasText: 'ATTACH' }).hover();
    await page.locator('.cm-origin', { hasText: '/tmp/a' }).waitFor();
    const lines = await markedLines();
    expect(lines[0]).toBe('[lakes.a]');
    expect(lines).not.toContain('# one lake');
  });

  test('the keyboard reaches them too', async () => {
    await paste(page, oneLake);
    const secret = page.locator('.blocks > li', { hasText: 'CREATE OR REPLACE SECRET' });
    await secret.getByRole('button', { name: 'Lines' }).focus();
    await page.locator('.cm-origin').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.cm-activeLine', { hasText: '[lakes.a.catalog]' }).waitFor();
  });

  test('the cursor on a line marks its statements', async () => {
    await paste(page, oneLake);
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
    await paste(page, oneLake.replace('"/tmp/a"', '"/tmp/${NAME}"'));
    expect(await marked(page, 'error')).toEqual(['"/tmp/${NAME}"']);
    await page.locator('.variables summary').click();
    await page.locator('.variables label', { hasText: 'NAME' }).locator('textarea').fill('b');
    expect(await shownSql(page)).toContain("'/tmp/b/'");
    expect(await page.locator('.concealed').count()).toBe(1);
  });
});

test('what differs from a pinned state is listed, with what it does', async () => {
  await paste(page, oneLake);
  await page.getByRole('tab', { name: 'Changes' }).click();
  await page.getByRole('button', { name: 'Pin this state' }).click();
  await page.getByText('Against the pinned state: no changes.').waitFor();
  await paste(page, oneLake.replace('/tmp/a', '/tmp/moved'));
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
    await paste(page, oneLake);
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
    await dialog.locator('.starter', { hasText: 's3' }).waitFor();
    const enabled = (label: string) => dialog.getByLabel(label).isEnabled();
    expect([await enabled('in MotherDuck'), await enabled('local folder')]).toEqual([false, true]);
    await dialog.getByLabel('MotherDuck', { exact: true }).check();
    await dialog.locator('.starter', { hasText: 'motherduck' }).waitFor();
    expect([await enabled('in MotherDuck'), await enabled('local folder')]).toEqual([true, false]);
    await dialog.getByLabel('none of your own').check();
    await dialog.locator('.starter:not(:has-text("s3"))').waitFor();
    expect(await enabled('from variables')).toBe(false);
    await dialog.getByLabel('in your DuckDB').check();
    await dialog.locator('.starter', { hasText: 'compute' }).waitFor();
    expect(await enabled('none of your own')).toBe(false);
    await dialog.getByLabel('in MotherDuck').check();
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
