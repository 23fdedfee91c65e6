import type { Position, Range } from '../diagnostic/diagnostic.js';
import { readDocument } from './document.js';
import { positionsOf } from './lines.js';
import { createPlace, isFound, placeOf, type Place } from './place.js';
import type { Span, Text } from './reader.js';

/** Where editors stand when they open a document. */
export const startOfDocument: Position = { line: 1, column: 1 };

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
export function locate(text: Text, pointers: Iterable<string>): ReadonlyMap<string, Location> {
  const root = createPlace();
  const places = new Map<string, Place>();
  for (const pointer of pointers) places.set(pointer, placeOf(pointer, root));
  if (places.size === 0) return new Map();
  readDocument(text, root);
  const found = Array.from(places, ([asked, place]) => ({ asked, ...nearest(asked, place) }));
  const positions = positionsOf(text, new Set(found.flatMap(({ place }) => indexesOf(place))));
  return new Map(
    found.map(({ asked, pointer, place }) => [asked, locationOf(pointer, place, positions)]),
  );
}

/** The place itself if it is in the text, or else the nearest one above it that is. */
function nearest(asked: string, place: Place): { readonly pointer: string; readonly place: Place } {
  let pointer = asked;
  let above = place;
  while (above.parent !== undefined && !isFound(above)) {
    pointer = pointer.slice(0, pointer.lastIndexOf('/'));
    above = above.parent;
  }
  return { pointer: above.parent === undefined ? '' : pointer, place: above };
}

function indexesOf({ key, value, header }: Place): readonly number[] {
  return [key, value, header].flatMap((span) => (span === undefined ? [] : [span.start, span.end]));
}

function locationOf(
  pointer: string,
  { key, value, header }: Place,
  positions: ReadonlyMap<number, Position>,
): Location {
  return {
    pointer,
    ...(key && { key: rangeOf(key, positions) }),
    ...(value && { value: rangeOf(value, positions) }),
    ...(header && { header: rangeOf(header, positions) }),
  };
}

function rangeOf({ start, end }: Span, positions: ReadonlyMap<number, Position>): Range {
  return { start: positionAt(start, positions), end: positionAt(end, positions) };
}

function positionAt(index: number, positions: ReadonlyMap<number, Position>): Position {
  return positions.get(index) ?? startOfDocument;
}
