import { severityOf, type Code } from '../diagnostic/codes.js';
import { compareText } from '../diagnostic/diagnostic.js';
import type { Example } from './example.js';
import { commandLine } from './invocation.js';
import { pages } from './pages.js';
import { wrap } from '../diagnostic/wrap.js';

/** The columns of a page, examples aside. */
export const width = 80;

/** Every code, in order of name. */
export const codes: readonly Code[] = (Object.keys(pages) as Code[]).sort(compareText);

/** The page of a code, as text for a terminal. */
export function explain(code: Code): string {
  const { title, why, wrong, right, unless } = pages[code];
  const severity = severityOf(code) + (unless === undefined ? '' : `; ${unless}`);
  const paragraphs = [
    [`${code}: ${title}`],
    wrap(`Severity: ${severity}`, width),
    wrap(why, width),
    ...shown('Wrong', wrong),
    ...shown('Right', right),
  ];
  return paragraphs.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

/** All codes with severity and title, one to a line. */
export function allCodes(): string {
  const longest = Math.max(...codes.map((code) => code.length));
  const lines = codes.map((code) => {
    return `${code.padEnd(longest)}  ${severityOf(code).padEnd(7)}  ${pages[code].title}\n`;
  });
  return lines.join('');
}

/** The example below a heading that says how it is run, where that matters. */
function shown(heading: string, example: Example): readonly (readonly string[])[] {
  const how = commandLine(example);
  const lines = example.text.split('\n').map((line) => (line === '' ? '' : `    ${line}`));
  return [[how === undefined ? `${heading}:` : `${heading} (${how}):`], lines];
}
