import { existsSync } from 'node:fs';
import { env } from 'node:process';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A real Chromium: Debian's, or the one that LAKEPLAN_CHROMIUM names. */
export function launch(args: readonly string[] = []): Promise<Browser> {
  const program = env['LAKEPLAN_CHROMIUM'] ?? installed.find((path) => existsSync(path));
  if (program === undefined)
    throw new Error('there is no Chromium: install it, or name it in LAKEPLAN_CHROMIUM');
  // Chromium refuses its sandbox to root, as whom containers run.
  return chromium.launch({ executablePath: program, args: ['--no-sandbox', ...args] });
}

/** What a page did that it should not have done. */
export interface Watched {
  readonly page: Page;
  /** Every request but those for the page's own files. */
  readonly requests: readonly string[];
  /** Errors, warnings and violations of the policy. */
  readonly complaints: readonly string[];
}

/** A page in which every request is seen, before it leaves. */
export async function open(
  context: Browser | BrowserContext,
  address: string,
  own: RegExp = /\/(index\.html)?$|\/(editor|preview)\.js$|\/page\.css$/,
): Promise<Watched> {
  const page = await context.newPage();
  const [requests, complaints]: [string[], string[]] = [[], []];
  await page.route('**', (route) => {
    const url = route.request().url();
    if (own.test(url.split('#', 1)[0] ?? '')) return route.continue();
    requests.push(url);
    return route.abort();
  });
  page.on('request', (request) => {
    if (
      /^(https?|wss?|file):/.test(request.url()) &&
      !own.test(request.url().split('#', 1)[0] ?? '')
    )
      requests.push(request.url());
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(address);
  return { page, requests, complaints };
}
