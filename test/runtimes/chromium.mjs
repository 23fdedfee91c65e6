// A Web Worker in Chromium, with lakeplan bundled as a site would bundle it.
import { createServer } from 'node:http';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { chromium } from 'playwright-core';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * Runs a module in a Web Worker and gives what the worker posts.
 *
 * @param {string} worker
 */
export async function runInChromium(worker) {
  const program = process.env['LAKEPLAN_CHROMIUM'] ?? installed.find(existsSync);
  if (program === undefined)
    throw new Error('there is no Chromium: install it, or name it in LAKEPLAN_CHROMIUM');
  const server = await serve({
    '/': ['text/html', '<!doctype html><title>lakeplan</title>'],
    '/worker.js': ['text/javascript', worker],
  });
  // Chromium refuses its sandbox to root, as whom containers run.
  const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    return await page.evaluate(askWorker);
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

/** @param {Readonly<Record<string, readonly [type: string, body: string]>>} files */
function serve(files) {
  const server = createServer(({ url }, response) => {
    const [type, body] = files[url] ?? [];
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': `${type}; charset=utf-8`,
    });
    response.end(body);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
