import axe, { type AxeResults } from 'axe-core';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, open } from './browser.js';
import { fileAddress, paste, pictures, settled } from './preview-page.js';

const lakes = `# The lake of the sales team
[lakes.prod]
alias = "sales"

[lakes.prod.catalog]
type = "postgres"
secret_name = "sales_catalog"
host = "db.example.com"
database = "sales_catalog"
user = "lake"
password = "\${PGPASSWORD}"

[lakes.prod.storage]
type = "s3"
secret_name = "sales_files"
bucket = "example-lake"
prefix = "sales"
region = "eu-central-1"
key_id = "\${AWS_ACCESS_KEY_ID}"
secret = "\${AWS_SECRET_ACCESS_KEY}"
`;
const mistakes = lakes
  .replace('host =', 'hots =')
  .replace('"s3"', '"s4"')
  .replace('user = "lake"\n', '');

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
  mkdirSync(pictures, { recursive: true });
});
afterAll(() => browser.close());

/** What a person may come to see, each as a way to get there. */
const states: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  seed: () => Promise.resolve(),
  lakes: async (page) => {
    await paste(page, lakes);
    await page.locator('.cm-line', { hasText: 'bucket' }).click();
    await page.locator('.related').first().waitFor();
  },
  errors: (page) => paste(page, mistakes),
  unparsed: (page) => paste(page, `${lakes}\nnext = `),
  plan: async (page) => {
    await paste(page, lakes);
    await page.getByRole('tab', { name: 'Plan' }).click();
  },
  needs: async (page) => {
    await paste(page, lakes);
    await page.getByRole('tab', { name: 'Must exist' }).click();
  },
  changes: async (page) => {
    await paste(page, lakes);
    await page.getByRole('tab', { name: 'Changes' }).click();
    await page.getByRole('button', { name: 'Pin this state' }).click();
    await page.getByText('no changes').waitFor();
    await paste(
      page,
      lakes.replace('prefix = "sales"', 'prefix = "orders"').replace('"db.', '"pg.'),
    );
    await page.locator('.changes .danger').first().waitFor();
  },
  variables: async (page) => {
    await paste(page, lakes);
    await page.locator('.variables summary').click();
    await page.getByLabel('Credentials', { exact: true }).selectOption('inline');
  },
  builder: async (page) => {
    await page.getByRole('button', { name: 'New…' }).click();
    await page.getByLabel('MotherDuck', { exact: true }).check();
    await page.getByLabel('credential chain').check();
    await page.locator('dialog .problems .warning').waitFor();
  },
  link: async (page) => {
    await paste(page, lakes.replace('${PGPASSWORD}', 'hunter2'));
    await page.getByRole('button', { name: 'Link…' }).click();
  },
  completion: async (page) => {
    await paste(page, '[lakes.a.storage]\ntype = "s3"\n');
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Control+Space');
    await page.locator('.cm-tooltip-autocomplete li').first().waitFor();
  },
};

const sizes = {
  wide: { width: 1280, height: 800 },
  narrow: { width: 360, height: 780 },
};

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  describe.each(Object.entries(sizes))('%s', (size, viewport) => {
    test.each(Object.entries(states))('%s has no violation', async (name, reach) => {
      const context = await browser.newContext({ colorScheme, viewport, bypassCSP: false });
      const { page, complaints } = await open(context, fileAddress);
      await settled(page);
      await reach(page);
      await settled(page);
      // Only a state that has come to rest has its colours.
      await page.waitForTimeout(200);
      const fullPage = size === 'narrow' && !['builder', 'link'].includes(name);
      await page.screenshot({
        path: join(pictures, `${name}-${colorScheme}-${size}.png`),
        fullPage,
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
      expect(complaints).toEqual([]);
      expect(await violations(page)).toEqual([]);
      await context.close();
    });
  });
});

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  const complaints = found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
  // The list of completions scrolls by the arrow keys while the focus stays in the editor, as the ARIA practices say.
  return complaints.filter((text) => !/^scrollable-region-focusable: \S*#cm-ac-/.test(text));
}

test('a print holds all of the configuration and the SQL, and no controls', async () => {
  const { page } = await open(browser, fileAddress);
  await paste(page, lakes);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.blocks').isVisible()).toBe(true);
  expect(await page.locator('[role="tablist"]').isVisible()).toBe(false);
  expect(await page.getByRole('button', { name: 'Copy all' }).isVisible()).toBe(false);
  await page.screenshot({ path: join(pictures, 'print.png'), fullPage: true });
  await page.close();
});
