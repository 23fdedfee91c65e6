import { printable, shortened } from './printable.js';

/** A word in a message, set apart. */
export function code(word: string): string {
  return `\`${printable(shortened(word))}\``;
}

/** `a`, `b` or `c`. */
export function oneOf(words: readonly string[]): string {
  return listed(words, 'or');
}

/** `a`, `b` and `c`. */
export function allOf(words: readonly string[]): string {
  return listed(words, 'and');
}

function listed(words: readonly string[], last: string): string {
  const quoted = words.map(code);
  return quoted.length < 2
    ? quoted.join('')
    : `${quoted.slice(0, -1).join(', ')} ${last} ${quoted.at(-1) ?? ''}`;
}

/** What to do about a word that is not known. */
export function meant(suggestion: string | undefined, otherwise: string): string {
  return suggestion === undefined ? otherwise : `did you mean ${code(suggestion)}?`;
}
