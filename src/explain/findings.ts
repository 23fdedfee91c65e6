import { pages } from 'virtual:pages';
import {
  errors,
  infos,
  keyErrors,
  severityOf,
  textErrors,
  warnings,
  type Code,
} from '../diagnostic/codes.js';
import { wrap } from '../diagnostic/wrap.js';
import type { Example, Page } from './page.js';
import { codesOf, listed, paragraphs, width } from './text.js';

const table: Readonly<Record<Code, unknown>> = {
  ...errors,
  ...textErrors,
  ...keyErrors,
  ...warnings,
  ...infos,
};

/** Every code of a finding, in order of name. */
export const findingCodes = codesOf(table);

/** The page of a code, as text for a terminal. */
export function explainFinding(code: Code): string {
  const { title, why, wrong, right, unless }: Page = pages[code];
  const severity = severityOf(code) + (unless === undefined ? '' : `; ${unless}`);
  return paragraphs(
    [`${code}: ${title}`],
    wrap(`Severity: ${severity}`, width),
    wrap(why, width),
    ...shown('Wrong', wrong),
    ...shown('Right', right),
  );
}

/** All codes with severity and title, one to a line. */
export function listOfFindings(): string {
  return listed(findingCodes, (code) => `${severityOf(code).padEnd(7)}  ${pages[code].title}`);
}

/** The example below a heading that says how it is run, where that matters. */
function shown(heading: string, { language, text, how }: Example): readonly (readonly string[])[] {
  const run = how ?? (language === 'js' ? 'JavaScript' : undefined);
  const lines = text.split('\n').map((line) => (line === '' ? '' : `    ${line}`));
  return [[run === undefined ? `${heading}:` : `${heading} (${run}):`], lines];
}
