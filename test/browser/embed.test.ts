import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, open, type Watched } from './browser.js';
import { paste, settled, shownSql } from './preview-page.js';

const script = readFileSync(
  fileURLToPath(new URL('../../src/preview/dist/mount.js', import.meta.url)),
);

/** A page of someone else's, with styles that would spoil everything they reach. */
const page = (policy: string) => `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <title>Another page</title>
  <style>
    * { color: rgb(255, 0, 0) !important; font-family: serif !important; display: inline !important }
    button, .panel, pre { border: 9px solid red; background: red }
    #place { display: block !important; height: 600px }
  </style>
  <p class="panel muted" id="own">Its own words</p>
  <div id="place"></div>
  <script type="module">
    import { mount } from '/mount.js';
    globalThis.preview = mount(document.getElementById('place'), {
      text: '[lakes.a]\\ncatalog = { type = "sqlite", uri = "/m" }\\nstorage = { type = "local", path = "/embedded" }\\n',
      target: '1.4',
      theme: 'dark',
    });
  </script>
</html>`;

const own = "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'unsafe-inline'";

let browser: Browser;
let server: Server;
let address = '';

beforeAll(async () => {
  browser = await launch();
  server = createServer(({ url }, response) => {
    const [type, body] =
      url === '/mount.js'
        ? ['text/javascript', script]
        : ['text/html', page(url === '/strict' ? own : `${own}; worker-src blob:`)];
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await browser.close();
  server.close();
});

async function openEmbedded(path: string): Promise<Watched> {
  const watched = await open(browser, `${address}${path}`, /\/(mount\.js|strict)?$/);
  await settled(watched.page);
  return watched;
}

function styleOf(inPage: Page, selector: string): Promise<readonly string[]> {
  return inPage
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { color, fontFamily, display, backgroundColor } = getComputedStyle(element);
      return [color, fontFamily, display, backgroundColor];
    });
}

test('it stands in another page as it is asked to, and its functions work', async () => {
  const { page: inPage, requests, complaints } = await openEmbedded('/');
  expect(await shownSql(inPage)).toContain("DATA_PATH '/embedded/'");
  expect(await inPage.getByLabel('DuckDB', { exact: true }).inputValue()).toBe('1.4');
  expect(await inPage.getByRole('button', { name: 'Link…' }).count()).toBe(0);
  expect(inPage.workers().length).toBe(1);
  await inPage.evaluate(() => {
    const { preview } = globalThis as unknown as { preview: { replace(text: string): void } };
    preview.replace(
      '[lakes.b]\ncatalog = { type = "duckdb", uri = "/d" }\nstorage = { type = "local", path = "/other" }',
    );
  });
  expect(await shownSql(inPage)).toContain("DATA_PATH '/other/'");
  const text = await inPage.evaluate(
    () => (globalThis as unknown as { preview: { text: string } }).preview.text,
  );
  expect(text).toContain('[lakes.b]');
  await inPage.evaluate(() =>
    (globalThis as unknown as { preview: { close(): void } }).preview.close(),
  );
  expect(await inPage.locator('#place').innerHTML()).toBe('');
  await inPage.waitForFunction(() => true);
  expect(inPage.workers().length).toBe(0);
  expect(requests).toEqual([]);
  expect(complaints).toEqual([]);
  await inPage.close();
});

test('no style crosses its border, either way', async () => {
  const { page: inPage } = await openEmbedded('/');
  for (const selector of ['.panel.muted ~ #place .blocks pre', '.status', '.bar h2']) {
    const [color, font, display] = await styleOf(
      inPage,
      selector.replace('.panel.muted ~ #place ', ''),
    );
    expect(color).not.toBe('rgb(255, 0, 0)');
    expect(font).not.toBe('serif');
    expect(display).not.toBe('inline');
  }
  const before = await styleOf(inPage, '#own');
  await inPage.evaluate(() =>
    (globalThis as unknown as { preview: { close(): void } }).preview.close(),
  );
  expect(await styleOf(inPage, '#own')).toEqual(before);
  expect(before[0]).toBe('rgb(255, 0, 0)');
  expect(
    await inPage.evaluate(
      () => document.adoptedStyleSheets.length + document.head.querySelectorAll('style').length,
    ),
  ).toBe(1);
  await inPage.close();
});

test('where the page allows no worker, it runs in the page itself', async () => {
  const { page: inPage, requests } = await openEmbedded('/strict');
  expect(inPage.workers().length).toBe(0);
  expect(await shownSql(inPage)).toContain("DATA_PATH '/embedded/'");
  await paste(
    inPage,
    '[lakes.c]\ncatalog = { type = "sqlite", uri = "/m" }\nstorage = { type = "local", path = "/c" }\n',
  );
  expect(await shownSql(inPage)).toContain("DATA_PATH '/c/'");
  expect(requests).toEqual([]);
  await inPage.close();
});
