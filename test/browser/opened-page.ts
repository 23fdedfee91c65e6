import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { launch, open, type Watched } from './browser.js';
import { fileAddress, settled } from './preview-page.js';

/** The page as it was opened for the test that runs. */
export let page: Page;

/** Opens the page anew for each test of a file; none may ask for anything or complain. */
export function openForEachTest(): void {
  let browser: Browser;
  let watched: Watched;
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
}
