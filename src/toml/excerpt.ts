import type { Code } from '../diagnostic/codes.js';
import type { Excerpt, Range } from '../diagnostic/diagnostic.js';
import type { Location } from './locate.js';
import { startOf, type Text } from './reader.js';
import { isVisible } from './visible.js';

const hidden = '…';
const longest = 80;
const longestKey = 64;

/** The lines of a text, without their ends. */
export function linesOf(text: Text): readonly string[] {
  return text.slice(startOf(text), text.length).split(/\r?\n/);
}

/**
 * The line to show for a place, put together from the parts that may be seen instead of cut from the text: what else
 * stands in the line may be a credential.
 */
export function excerptOf(
  code: Code,
  { pointer, key, value, header }: Location,
  place: Range,
  lines: readonly string[],
): Excerpt | undefined {
  if (header !== undefined && key === undefined) return whole(slice(header, lines));
  if (header !== undefined && place === header) return whole(slice(header, lines));
  if (key === undefined && value === undefined) return undefined;
  const written = value !== undefined && isVisible(pointer, code) ? slice(value, lines) : undefined;
  const shown = written !== undefined && isPlain(written) ? written : hidden;
  const name = key === undefined ? '' : `${(slice(key, lines) ?? hidden).slice(0, longestKey)} = `;
  const text = `${name}${shown}`;
  return place === key
    ? { text, start: 0, end: name.length - ' = '.length }
    : { text, start: name.length, end: text.length };
}

/** A value that is no table or list, which may hold anything, and has no `@`, before which passwords stand. */
function isPlain(written: string): boolean {
  return !/^[[{]|@/.test(written);
}

function whole(text = hidden): Excerpt {
  return { text, start: 0, end: text.length };
}

/** The text of a range within one line, if it is short enough to show. */
function slice({ start, end }: Range, lines: readonly string[]): string | undefined {
  if (start.line !== end.line) return undefined;
  const text = lines[start.line - 1]?.slice(start.column - 1, end.column - 1);
  return text !== undefined && text.length <= longest ? text : undefined;
}
