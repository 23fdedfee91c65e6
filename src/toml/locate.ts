import type { Position, Range } from '../diagnostic/diagnostic.js';
import { readDocument } from './document.js';
import { positionsOf } from './lines.js';
import { createPlace, isFound, placeOf, type Place } from './place.js';
import type { Span, Text } from './reader.js';

/** Where a value stands in a TOML text. The document itself has none of the ranges. */
export interface Location {
  /** The pointer that was looked for; if that is not in the text, the nearest one above it that is. */
  readonly pointer: string;
  /** The simple key that names the value, with its quotes. Elements of arrays have none. */
  readonly key?: Range;
  /** The value as it is written. Tables that headers or dotted keys make have none, nor have arrays of tables. */
  readonly value?: Range;
  /** The first `[header]` or `[[header]]` that opens the table or the array of tables. */
  readonly header?: Range;
}

/** Finds where JSON Pointers stand in a TOML text that parses. Of one that does not it finds what it can. */
export function locate(
  text: Text,
  pointers: Iterable<string>,
): ReadonlyMap<string, Location> {
  const root = createPlace();
  const places = new Map<string, Place>();
  for (const pointer of pointers) places.set(pointer, placeOf(pointer, root));
  readDocument(text, root);
  const found = Array.from(places, ([pointer, place]) => nearest(pointer, place));
  const indexes = new Set<number>();
  for (const { place } of found) {
    for (const span of [place.key, place.value, place.header]) {
      if (span !== undefined) indexes.add(span.start).add(span.end);
    }
  }
  const positions = positionsOf(text, indexes);
  ...
}
