import { keysOf } from '../diagnostic/pointer.js';
import type { Span } from './reader.js';

/**
 * A place of the document that is looked for, or that is on the way to one. The places make a tree as the pointers
 * have it; only they are remembered while the text is read, whatever else it holds.
 */
export interface Place {
  readonly parent: Place | undefined;
  /** By key, or by index as the pointer writes it. */
  readonly members: Map<string, Place>;
  /** What was found of it: the place stands in the text if there is any. */
  key: Span | undefined;
  value: Span | undefined;
  header: Span | undefined;
  /** How many tables of this array of tables were read. */
  tables: number;
}

export function createPlace(parent?: Place): Place {
  return {
    parent,
    members: new Map(),
    key: undefined,
    value: undefined,
    header: undefined,
    tables: 0,
  };
}

/** The place of the pointer, which is looked for from now on. */
export function placeOf(pointer: string, root: Place): Place {
  let place = root;
  if (!pointer.startsWith('/')) return root;
  for (const key of keysOf(pointer)) {
    const known = place.members.get(key);
    const member = known ?? createPlace(place);
    if (known === undefined) place.members.set(key, member);
    place = member;
  }
  return place;
}

export function isFound({ parent, key, value, header }: Place): boolean {
  return parent === undefined || (key ?? value ?? header) !== undefined;
}

/** The table that a key in a header goes on from: of an array of tables, the last one. */
export function lastTable(place: Place): Place | undefined {
  return place.tables === 0 ? place : place.members.get(String(place.tables - 1));
}
