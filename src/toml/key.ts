import { Char, isBareKey, isQuote } from './characters.js';
import { lastTable, type Place } from './place.js';
import { peek, type Reader, type Span } from './reader.js';
import { skipString, skipWhitespace } from './skip.js';
import { unescapeString } from './unescape.js';

/** What a key names, if it is looked for, and where the last of its simple keys stands. */
export interface Named {
  readonly place: Place | undefined;
  readonly last: Span;
}

/** Reads a key, dotted or simple, and marks all that it names from `table` on. */
export function readKey(reader: Reader, table: Place | undefined): Named {
  let place = table;
  let last: Span = { start: reader.at, end: reader.at };
  for (;;) {
    skipWhitespace(reader);
    const start = reader.at;
    skipSimpleKey(reader);
    last = { start, end: reader.at };
    place = place && memberOf(place, reader, last);
    if (place !== undefined) place.key ??= last;
    skipWhitespace(reader);
    if (peek(reader) !== Char.dot) return { place, last };
    reader.at++;
  }
}

/** Reads a key and the sign after it, so that its value is next; undefined if nothing is looked for there. */
export function readKeyOfValue(reader: Reader, table: Place | undefined): Place | undefined {
  const { place } = readKey(reader, table);
  if (peek(reader) === Char.equals) reader.at++;
  skipWhitespace(reader);
  return place;
}

function skipSimpleKey(reader: Reader): void {
  if (isQuote(peek(reader))) skipString(reader);
  else while (isBareKey(peek(reader))) reader.at++;
}

function memberOf(place: Place, { text }: Reader, { start, end }: Span): Place | undefined {
  const table = lastTable(place);
  // Most keys are not looked for: they are not even read as text.
  if (table === undefined || table.members.size === 0) return undefined;
  const key = text.slice(start, end);
  if (!isQuote(text.charCodeAt(start))) return table.members.get(key);
  const quoted = key.slice(1, -1);
  return table.members.get(key.startsWith('"') ? unescapeString(quoted) : quoted);
}
