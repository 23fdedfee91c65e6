import { isHarmlessToml } from './harmless.js';
import { aboutOf } from '../diagnostic/codes.js';
import type { Diagnostic, Excerpt, Range } from '../diagnostic/diagnostic.js';
import type { Location } from './locate.js';
import { startOf, type Text } from './reader.js';

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
  diagnostic: Diagnostic,
  { pointer: found, key, value, header }: Location,
  place: Range,
  lines: readonly string[],
  list?: Location,
): Excerpt | undefined {
  if (header !== undefined && key === undefined) return whole(headerText(header, lines));
  if (header !== undefined && place === header) return whole(headerText(header, lines));
  if (key === undefined && value === undefined) return undefined;
  const written = value === undefined ? undefined : slice(value, lines);
  const isAboutValue = place !== key && aboutOf(diagnostic.code) === 'value';
  const isShown = written !== undefined && isAboutValue && isHarmlessToml(found, written);
  const shown = isShown || isBoolean(written) ? written : hidden;
  const name = nameOf(diagnostic, key, list?.key, lines);
  const text = `${name}${shown}`;
  return place === key
    ? { text, start: 0, end: name.length - ' = '.length }
    : { text, start: name.length, end: text.length };
}

function isBoolean(written: string | undefined): written is string {
  return written === 'true' || written === 'false';
}

/** The key and the sign after it; of an item, the key of its list with the place in it. */
function nameOf(
  { pointer }: Diagnostic,
  key: Range | undefined,
  list: Range | undefined,
  lines: readonly string[],
): string {
  const named = key ?? list;
  if (named === undefined) return '';
  const name = (slice(named, lines) ?? hidden).slice(0, longestKey);
  return key === undefined ? `${name}[${lastOf(pointer)}] = ` : `${name} = `;
}

function lastOf(pointer: string): string {
  return pointer.slice(pointer.lastIndexOf('/') + 1);
}

/** A header, unless one of its keys may be longer than keys are shown. */
function headerText(header: Range, lines: readonly string[]): string | undefined {
  const text = slice(header, lines);
  return text !== undefined && text.length <= longestKey + '[[]]'.length ? text : undefined;
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
