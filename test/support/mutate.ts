import * as fc from 'fast-check';
import { anything } from './anything.js';
import { hostileText } from './hostile.js';

/** A change somewhere in a tree of tables and lists: where, and what to put there. */
interface Mutation {
  readonly where: number;
  readonly how: 'replace' | 'remove' | 'add' | 'repeat';
  readonly make: () => unknown;
  readonly key: string;
}

const values = fc.oneof(
  hostileText(),
  hostileText().map((text) => [text]),
  fc.constantFrom('https://', 'https://e.com/', 'https://e.com/l.ducklake', 's3://b/l.ducklake'),
  fc.constantFrom('s3://b/', 'http', 's3').map((text) => [text]),
  fc.constantFrom<unknown[]>(null, '', 0, -1, 1.5, Infinity, true, [], {}, '\0', '\ud800'),
);

function mutationsOf(make: fc.Arbitrary<() => unknown>): fc.Arbitrary<readonly Mutation[]> {
  const mutation = fc.record({
    where: fc.nat(),
    how: fc.constantFrom('replace', 'replace', 'replace', 'remove', 'add', 'repeat'),
    make,
    key: fc.oneof(
      hostileText(),
      fc.constantFrom('secret', 'scopedSecret', 'dataPath', 'scope', 'read_only'),
      fc.constantFrom('in', 'provider', 'repository', '__proto__'),
    ),
  });
  return fc.array(mutation, { minLength: 1, maxLength: 3 });
}

/** Changes that JSON can hold. */
export const jsonMutations = mutationsOf(values.map((value) => () => value));
/** Changes to any value there is. */
export const wildMutations = mutationsOf(anything);

interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

/** A copy of the tree with the changes made. */
export function mutate(tree: unknown, mutations: readonly Mutation[]): unknown {
  const root: Record<string, unknown> = { tree: structuredClone(tree) };
  for (const { where, how, make, key } of mutations) {
    const places = placesIn(root);
    const place = places[where % places.length];
    if (place === undefined) continue;
    const current = place.holder[place.key];
    if (how === 'remove') delete place.holder[place.key];
    else if (how === 'replace') define(place.holder, place.key, make());
    else if (isTree(current)) {
      const copy = how === 'repeat' ? Object.values(current)[0] : make();
      if (Array.isArray(current)) current.push(copy);
      else define(current, key, copy);
    }
  }
  return root['tree'];
}

function placesIn(holder: Record<string, unknown>): readonly Place[] {
  return Object.keys(holder).flatMap((key) => {
    const value = holder[key];
    return [{ holder, key }, ...(isTree(value) ? placesIn(value) : [])];
  });
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** What was put there by a change may be unreadable, and is let be. */
function isTree(value: unknown): value is Record<string, unknown> {
  if (!isHolder(value)) return false;
  try {
    return (
      [Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value) as object) &&
      isWritable(value)
    );
  } catch {
    return false;
  }
}

/** Whether JSON can write it: it does not hold itself, and nothing in it throws. */
function isWritable(value: unknown): boolean {
  JSON.stringify(value);
  return true;
}

function define(holder: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(holder, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}
