import type { None } from './facts.js';

/**
 * What a finding is about, which is what is marked in a text: the key that is written there, or its value; of a table
 * that is its header. A value may be shown where it is harmless, but never when the key is wrong: then nothing says what
 * the value is.
 */
export type About = 'key' | 'value';

declare const facts: unique symbol;

/** What the table of codes says of one of them: what it is about, and in its type, where nothing is left of it, its facts. */
type Row<A extends About, Facts> = A & { readonly [facts]?: Facts };
export type Key<Facts> = Row<'key', Facts>;
export type Value<Facts> = Row<'value', Facts>;

// Rows without facts; `as` gives them some.
export const key = 'key' as Key<never>;
export const value = 'value' as Value<never>;

export type FactsOf<R extends Readonly<Record<string, About>>> = {
  readonly [C in keyof R]: R[C] extends Row<About, infer F>
    ? [F] extends [never]
      ? None
      : F
    : never;
};
