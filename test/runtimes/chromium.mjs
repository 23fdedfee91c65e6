// Chromium, with lakeplan bundled as a site would bundle it.
import { createServer } from 'node:http';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { chromium } from 'playwright-core';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const blank = '<!doctype html><title>lakeplan</title>';

/**
 * Runs a module in a Web Worker, and gives what it posts.
 *
 * @param {string} worker
 */
export function runInWorker(worker) {
  return inPage({ '/': blank, '/worker.js': worker }, (page) => page.evaluate(askWorker));
}

/**
 * Runs a module in a page with two text areas, types into the first, and gives what stands in the second.
 *
 * @param {string} module
 * @param {string} typed
 */
export function typeInPage(module, typed) {
  const html = `${blank}<textarea></textarea><textarea></textarea><script type="module" src="/page.js"></script>`;
  return inPage({ '/': html, '/page.js': module }, async (page) => {
    const areas = page.locator('textarea');
    await areas.first().fill(typed);
    return areas.last().inputValue();
  });
}

/**
 * Runs a module that puts the preview into a page, and gives the SQL that it shows.
 *
 * @param {string} module
 */
export function sqlInPreview(module) {
  const html = `${blank}<body><script type="module" src="/page.js"></script>`;
  return inPage({ '/': html, '/page.js': module }, async (page) => {
    await page.locator('.output[aria-busy="false"]:not(:has([aria-busy="true"]))').waitFor();
    const statements = await page.locator('.blocks pre').allTextContents();
    return statements.map((sql) => `${sql}\n`).join('');
  });
}

/**
 * @template T
 * @param {Readonly<Record<string, string>>} files
 * @param {(page: import('playwright-core').Page) => Promise<T>} use
 */
async function inPage(files, use) {
  const program = process.env['LAKEPLAN_CHROMIUM'] ?? installed.find(existsSync);
  if (program === undefined)
    throw new Error('there is no Chromium: install it, or name it in LAKEPLAN_CHROMIUM');
  const server = await serve(files);
  // Chromium refuses its sandbox to root, as whom containers run.
  const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    return await use(page);
  } finally {
    await browser.close();
    server.close();
  }
}

/** Runs in the page. */
function askWorker() {
  return new Promise((resolve, reject) => {
    const worker = new Worker('/worker.js', { type: 'module' });
    worker.addEventListener('message', ({ data }) => resolve(data));
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
  });
}

/** @param {Readonly<Record<string, string>>} files */
function serve(files) {
  const server = createServer(({ url = '' }, response) => {
    const type = url.endsWith('.js') ? 'text/javascript' : 'text/html';
    response.writeHead(url in files ? 200 : 404, { 'content-type': `${type}; charset=utf-8` });
    response.end(files[url]);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
