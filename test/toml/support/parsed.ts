import { parse } from 'smol-toml';
import { child } from '../../../src/diagnostic/pointer.js';

/** smol-toml, which shares nothing with the finder. */
export function parsed(text: string): unknown {
  return parse(text, { integersAsBigInt: 'asNeeded' });
}

/** A value of a document, with the names and indexes that lead to it. */
export interface Node {
  readonly pointer: string;
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

/** Everything in a document, and the document. */
export function* nodesOf(value: unknown, path: readonly (string | number)[] = []): Generator<Node> {
  yield { pointer: path.reduce<string>(child, ''), path, value };
  const entries = Array.isArray(value)
    ? [...value.entries()]
    : isTable(value)
      ? Object.entries(value)
      : [];
  for (const [key, member] of entries) yield* nodesOf(member, [...path, key]);
}

export function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
  );
}

/** A copy in which `change` makes another value of the one at the path. */
export function changed(
  value: unknown,
  [first, ...rest]: readonly (string | number)[],
  change: (value: unknown) => unknown,
): unknown {
  if (first === undefined) return change(value);
  const inner = (key: string | number, member: unknown) =>
    key === first ? changed(member, rest, change) : member;
  if (Array.isArray(value)) return value.map((element: unknown, index) => inner(index, element));
  if (!isTable(value)) throw new TypeError('there is nothing in this value');
  return tableOf(Object.entries(value).map(([key, member]) => [key, inner(key, member)]));
}

/** A table like those of smol-toml, in which each key is an own one. */
export function tableOf(entries: readonly (readonly [string, unknown])[]): object {
  const table = Object.create(null) as object;
  for (const [key, value] of entries) {
    Object.defineProperty(table, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return table;
}
