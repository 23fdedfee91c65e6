import { effectOf, kinds, type ChangeCode } from '../diff/codes.js';
import { messages } from '../diff/describe.js';
import { compareText } from '../diagnostic/diagnostic.js';
import { width } from './explain.js';
import { wrap } from '../diagnostic/wrap.js';

/** Every code of a change that `diff` finds, in order of name. */
export const changeCodes: readonly ChangeCode[] = (Object.keys(kinds) as ChangeCode[]).sort(
  compareText,
);

/** The page of a change, as text for a terminal. */
export function explainChange(code: ChangeCode): string {
  const { title, happens, advice } = messages[code];
  const paragraphs = [
    [`${code}: ${title}`],
    [`Effect: ${effectOf(code)}`],
    wrap(happens, width),
    wrap(`What to do: ${advice}`, width),
  ];
  return paragraphs.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

/** All codes of changes with effect and title, one to a line. */
export function allChangeCodes(): string {
  const longest = Math.max(...changeCodes.map((code) => code.length));
  const lines = changeCodes.map((code) => {
    return `${code.padEnd(longest)}  ${effectOf(code).padEnd(9)}  ${messages[code].title}\n`;
  });
  return lines.join('');
}
