import { Char } from './characters.js';
import { readKey, readKeyOfValue } from './key.js';
import type { Place } from './place.js';
import { atEnd, createReader, peek, type Reader, type Text } from './reader.js';
import { skipTrivia } from './skip.js';
import { readValue } from './value.js';

/** Reads the text once, and marks in the tree of places where each stands. */
export function readDocument(text: Text, root: Place): void {
  const reader = createReader(text);
  let table: Place | undefined = root;
  for (skipTrivia(reader); !atEnd(reader); skipTrivia(reader)) {
    const before = reader.at;
    if (peek(reader) === Char.openBracket) table = readHeader(reader, root);
    else readValue(reader, readKeyOfValue(reader, table));
    // What no document has here.
    if (reader.at === before) reader.at++;
  }
}

/** Reads `[key]` or `[[key]]`; the table it opens, if that is looked for. */
function readHeader(reader: Reader, root: Place): Place | undefined {
  const start = reader.at;
  const isArray = peek(reader, 1) === Char.openBracket;
  reader.at += isArray ? 2 : 1;
  const { place, last } = readKey(reader, root);
  for (let brackets = isArray ? 2 : 1; brackets > 0; brackets--) {
    if (peek(reader) === Char.closeBracket) reader.at++;
  }
  if (place === undefined) return undefined;
  const header = { start, end: reader.at };
  if (place.header === undefined) {
    // A header of the table's own says more than one that only went through it.
    place.key = last;
    place.header = header;
  }
  if (!isArray) return place;
  const table = place.members.get(String(place.tables++));
  if (table !== undefined) table.header = header;
  return table;
}
