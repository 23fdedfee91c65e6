import { wrap } from '../diagnostic/wrap.js';
import { effectOf, kinds, type ChangeCode } from '../diff/codes.js';
import { messages } from '../diff/describe.js';
import { codesOf, listed, paragraphs, width } from './text.js';

/** Every code of a change that `diff` finds, in order of name. */
export const changeCodes = codesOf(kinds);

/** The page of a change, as text for a terminal: what `describeChange` says of it. */
export function explainChange(code: ChangeCode): string {
  const { title, happens, advice, known } = messages[code];
  return paragraphs(
    [`${code}: ${title}`],
    [`Effect: ${effectOf(code)}`],
    wrap(happens, width),
    wrap(`What to do: ${advice}`, width),
    ...(known === undefined ? [] : [wrap(`How it is known: ${known}`, width)]),
  );
}

/** All codes of changes with effect and title, one to a line. */
export function listOfChanges(): string {
  return listed(changeCodes, (code) => `${effectOf(code).padEnd(9)}  ${messages[code].title}`);
}
