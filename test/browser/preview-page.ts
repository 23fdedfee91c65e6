import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import type { CompileOptions } from '../../src/index.js';

export const builtPage = fileURLToPath(new URL('../../src/preview/dist/page', import.meta.url));
export const fileAddress = `${pathToFileURL(builtPage).href}/index.html`;

/** What most tests begin with. */
export const oneLake = `# one lake
[lakes.a]
alias = "a"

[lakes.a.catalog]
type = "postgres"
host = "h"
database = "d"
user = "u"
password = "\${PGPASSWORD}"

[lakes.a.storage]
type = "local"
path = "/tmp/a"
`;

/** Where screenshots go; nothing of it is committed. */
export const pictures = fileURLToPath(new URL('.cache', import.meta.url));

/** Pastes a text into the editor in place of what is there, and waits until the output is of it. */
export async function paste(page: Page, text: string): Promise<void> {
  const editor = page.getByRole('textbox', { name: 'Configuration in TOML' });
  await editor.focus();
  await page.keyboard.press('Control+a');
  if (text === '') await page.keyboard.press('Delete');
  else
    await editor.evaluate((element, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    }, text);
  await settled(page);
}

/** Waits until the page has taken in everything that was typed. */
export async function settled(page: Page): Promise<void> {
  await page.locator('.output[aria-busy="false"]:not(:has([aria-busy="true"]))').waitFor();
}

/** The SQL as it is shown, one statement to a line, each with its terminator. */
export async function shownSql(page: Page): Promise<string> {
  await settled(page);
  const statements = await page
    .locator('.blocks pre')
    .evaluateAll((blocks) => blocks.map((block) => block.textContent));
  return statements.map((sql) => `${sql}\n`).join('');
}

/** The texts that are marked as wrong in the editor. */
export function marked(page: Page, severity: string): Promise<readonly string[]> {
  return page.locator(`.cm-lintRange-${severity}`).allTextContents();
}

/** Sets what a case compiles with, by the page's own controls. */
export async function choose(
  page: Page,
  { env, target, lakes, use }: CompileOptions,
): Promise<void> {
  if (target !== undefined) await page.getByLabel('DuckDB', { exact: true }).selectOption(target);
  if (lakes !== undefined || use !== undefined) {
    await page.locator('.lakes summary').click();
    if (lakes !== undefined)
      await page.getByLabel('Lakes in this session').selectOption([...new Set(lakes)]);
    if (use !== undefined)
      await page
        .getByLabel('Current at the end')
        .selectOption(use === null ? 'none' : `lake:${use}`);
    await page.locator('.lakes summary').click();
  }
  for (const [name, value] of Object.entries(env ?? {})) await setVariable(page, name, value ?? '');
  await settled(page);
}

/** Types a value into the variables panel; a variable the text does not read has no field there. */
export async function setVariable(page: Page, name: string, value: string): Promise<void> {
  const panel = page.locator('.variables');
  if (!(await panel.isVisible())) return;
  if ((await panel.getAttribute('open')) === null) await panel.locator('summary').click();
  const field = panel
    .locator('label', { has: page.getByText(name, { exact: true }) })
    .locator('textarea');
  if ((await field.count()) > 0) await field.fill(value);
  await settled(page);
}
