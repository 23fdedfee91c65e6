import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../src/preview/bin/static.mjs';
import { launch, open } from './browser.js';
import { builtPage, fileAddress, oneLake, paste, shownSql } from './preview-page.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe('before its scripts run, the page', () => {
  test('says what it needs when JavaScript is off', async () => {
    // A context that only runs no scripts reads the page as if it did.
    const withoutScripts = await launch(['--blink-settings=scriptEnabled=false']);
    const { page: plain } = await open(withoutScripts, fileAddress);
    const shown = await plain.locator('main').innerText();
    expect(shown).toContain('that takes JavaScript, which is off here');
    expect(shown).not.toContain('Loading');
    await withoutScripts.close();
  });

  test('says that it is loading, and only that', async () => {
    const context = await browser.newContext();
    const waiting = await context.newPage();
    await waiting.route('**/editor.js', () => {});
    await waiting.goto(fileAddress, { waitUntil: 'commit' });
    await waiting.getByText('Loading…').waitFor();
    expect(await waiting.locator('main').innerText()).not.toContain('JavaScript');
    await context.close();
  });
});

test('it opens with the file that it is served with', async () => {
  const read = () => Promise.resolve(oneLake.replaceAll('/tmp/a', '/tmp/</script>'));
  const { address, close } = await serveFolder(builtPage, { path: '/0123/', read });
  const served = await open(browser, address);
  expect(await shownSql(served.page)).toContain("DATA_PATH '/tmp/</script>/'");
  expect(served.requests).toEqual([]);
  expect(served.complaints).toEqual([]);
  await served.page.close();
  close();
});

test('it is the same under another path of a server', async () => {
  const { address, close } = await serveFolder(builtPage, { path: '/tools/lakeplan/' });
  const served = await open(browser, address);
  await paste(served.page, oneLake);
  expect(await shownSql(served.page)).toContain("DATA_PATH '/tmp/a/'");
  expect(served.requests).toEqual([]);
  expect(served.complaints).toEqual([]);
  await served.page.close();
  close();
});
