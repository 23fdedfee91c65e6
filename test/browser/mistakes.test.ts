import { describe, expect, test } from 'vitest';
import { openForEachTest, page } from './opened-page.js';
import { oneLake, marked, paste, settled, shownSql } from './preview-page.js';

openForEachTest();

describe('mistakes', () => {
  test('are marked at their place, and said', async () => {
    await paste(page, oneLake.replace('host =', 'hots =').replace('"local"', '"lokal"'));
    expect(await marked(page, 'error')).toEqual(['[lakes.a.catalog]', 'hots', '"lokal"']);
    const problems = page.getByRole('list', { name: 'Problems' }).getByRole('listitem');
    expect(await problems.count()).toBe(3);
    expect(await problems.nth(1).textContent()).toContain('7:1');
    expect(await problems.nth(1).textContent()).toContain('did you mean host?');
    await page.locator('.unseen', { hasText: '3 errors' }).waitFor({ state: 'attached' });
  });

  test('that were meant otherwise are put right by one click', async () => {
    await paste(page, oneLake.replace('"local"', '"lokal"'));
    await page.getByRole('button', { name: 'Change to local' }).click();
    await settled(page);
    expect(await marked(page, 'error')).toEqual([]);
    expect(await page.locator('.cm-content').textContent()).toContain('type = "local"');
  });

  test('leave the last good output, dimmed', async () => {
    await paste(page, oneLake);
    const before = await shownSql(page);
    await paste(page, `${oneLake}[`);
    expect(await shownSql(page)).toBe(before);
    expect(await page.locator('.output').getAttribute('class')).toContain('stale');
    expect(await page.locator('.status').textContent()).toContain('Not valid TOML');
    expect((await marked(page, 'error')).length).toBe(1);
    await paste(page, oneLake);
    expect(await page.locator('.output').getAttribute('class')).not.toContain('stale');
  });

  test.each([
    ['text that is no TOML', `${oneLake}[`],
    ['a wrong configuration', oneLake.replace('host =', 'hots =')],
    ['a text that is nested too deep', `a = ${'['.repeat(100_000)}`],
  ])('keep anyone from copying what was there before %s', async (_, text) => {
    await paste(page, oneLake);
    const all = page.getByRole('button', { name: 'Copy all' });
    const banner = page.getByText('Out of date');
    expect([await all.isEnabled(), await banner.isVisible()]).toEqual([true, false]);
    await paste(page, text);
    expect([await all.isEnabled(), await banner.isVisible()]).toEqual([false, true]);
    const before = await shownSql(page);
    expect(before).toContain("DATA_PATH '/tmp/a/'");
    const selected = await page.evaluate(() => {
      const pane = document
        .querySelector('.lakeplan-preview')
        ?.shadowRoot?.querySelector('.output');
      if (pane) getSelection()?.selectAllChildren(pane);
      return String(getSelection());
    });
    expect(selected).toContain('Out of date');
    expect(selected).not.toContain('DATA_PATH');
    const button = page.locator('.actions button').first();
    await button.focus();
    expect(await button.evaluate((one) => one.matches(':focus'))).toBe(false);
    await paste(page, oneLake);
    expect([await all.isEnabled(), await banner.isVisible()]).toEqual([true, false]);
  });

  test('of the way credentials are written do so too', async () => {
    await paste(page, oneLake.replace('${PGPASSWORD}', 'hunter2'));
    await page.getByLabel('Credentials', { exact: true }).selectOption('getenv');
    await page.getByText('Out of date').waitFor();
    expect(await page.getByRole('button', { name: 'Copy all' }).isEnabled()).toBe(false);
  });

  test('in a byte order mark and in lines with CR LF are marked at the same place', async () => {
    await paste(page, oneLake.replace('host =', 'hots =').replaceAll('\n', '\r\n'));
    expect(await marked(page, 'error')).toEqual(['[lakes.a.catalog]', 'hots']);
  });
});
