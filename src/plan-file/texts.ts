import type { AttachNode, ExtensionNode, Plan, SecretNode } from '../plan/nodes.js';

/** The places of text in a value: `[]` for the items of a list, `{}` for the keys of a record and `.*` for its values. */
type TextsIn<T, Place extends string> = T extends string
  ? string extends T
    ? Place
    : never
  : T extends number | boolean | null
    ? never
    : T extends readonly (infer Item)[]
      ? TextsIn<Item, `${Place}[]`>
      : string extends keyof T
        ? `${Place}{}` | TextsIn<T[keyof T], `${Place}.*`>
        : { [K in keyof T & string]-?: TextsIn<NonNullable<T[K]>, `${Place}.${K}`> }[keyof T &
            string];

/** Every text that a plan can hold, by its place. A word of lakeplan's own, such as a kind of node, is none. */
export type PlanText =
  | TextsIn<Omit<Plan, 'nodes'>, 'plan'>
  | TextsIn<ExtensionNode, 'extension'>
  | TextsIn<SecretNode, 'secret'>
  | TextsIn<AttachNode, 'attach'>;

/** A value at such a place; at the place of a record's values it may be of any type. */
export interface Found {
  readonly place: string;
  readonly value: unknown;
  /** The keys and indexes that lead to it, from the node on. */
  readonly path: readonly string[];
}

/** Told by the place, in which a record's own keys are not: a header may be called `map` too. */
const record = /\.(?:parameters|options|map|connection)$/;

/** Everything in a node, or in another part of a plan that its schema has seen. */
export function* textsIn(
  value: unknown,
  place: string,
  path: readonly string[] = [],
): Generator<Found> {
  if (typeof value === 'string') yield { place, value, path };
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      yield* textsIn(item, `${place}[]`, [...path, String(index)]);
  } else if (typeof value === 'object' && value !== null) {
    const isRecord = record.test(place);
    for (const [key, inner] of Object.entries(value)) {
      const at = [...path, key];
      const inside = isRecord ? `${place}.*` : `${place}.${key}`;
      if (isRecord) yield { place: `${place}{}`, value: key, path: at };
      if (isRecord && typeof inner !== 'string') yield { place: inside, value: inner, path: at };
      yield* textsIn(inner, inside, at);
    }
  }
}
