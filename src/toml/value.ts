import { Char } from './characters.js';
import { readKeyOfValue } from './key.js';
import type { Place } from './place.js';
import { atEnd, peek, type Reader } from './reader.js';
import { skipTrivia, skipValue } from './skip.js';

/** An array or an inline table that is not closed yet. */
interface Open {
  readonly place: Place;
  readonly start: number;
  readonly isArray: boolean;
  /** How many elements of the array were read. */
  elements: number;
}

/** Reads a value, and marks it and all in it that is looked for. Nothing recurs, however deep it goes. */
export function readValue(reader: Reader, place: Place | undefined): void {
  const opened: Open[] = [];
  enterValue(reader, place, opened);
  for (let open = opened.at(-1); open !== undefined; open = opened.at(-1)) {
    skipTrivia(reader);
    if (atEnd(reader)) return;
    const before = reader.at;
    const unit = peek(reader);
    if (unit === Char.closeBracket || unit === Char.closeBrace) {
      reader.at++;
      open.place.value = { start: open.start, end: reader.at };
      opened.pop();
    } else if (unit !== Char.comma) {
      const { place: parent } = open;
      const member = open.isArray
        ? parent.members.get(String(open.elements++))
        : readKeyOfValue(reader, parent);
      enterValue(reader, member, opened);
    }
    // A comma; or what no document has here.
    if (reader.at === before) reader.at++;
  }
}

/** Opens an array or an inline table that something is looked for in, and reads any other value whole. */
function enterValue(reader: Reader, place: Place | undefined, opened: Open[]): void {
  const start = reader.at;
  const unit = peek(reader);
  const isArray = unit === Char.openBracket;
  if (place !== undefined && place.members.size > 0 && (isArray || unit === Char.openBrace)) {
    reader.at++;
    opened.push({ place, start, isArray, elements: 0 });
    return;
  }
  skipValue(reader);
  if (place !== undefined && reader.at > start) place.value = { start, end: reader.at };
}
