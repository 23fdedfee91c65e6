import * as fc from 'fast-check';
import { name } from './key.js';
import { scalar } from './scalar.js';

/** What a document says and by which means, before it is written. */
export type Table = readonly (readonly [name: string, item: Item])[];

export type Item =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'header'; readonly table: Table }
  | { readonly kind: 'dotted'; readonly table: Table }
  | { readonly kind: 'array-of-tables'; readonly tables: readonly Table[] };

export type Value =
  | { readonly kind: 'scalar'; readonly text: string }
  | { readonly kind: 'array'; readonly elements: readonly Value[] }
  | { readonly kind: 'inline'; readonly members: readonly (readonly [string, Value])[] };

const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 3, arbitrary: scalar.map((text) => ({ kind: 'scalar' as const, text })) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('array' as const),
        elements: fc.array(tie('value'), { maxLength: 3 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('inline' as const),
        members: named(tie('value')),
      }),
    },
  ),
}));

const { table } = fc.letrec<{ table: Table; item: Item }>((tie) => ({
  table: named(tie('item')),
  item: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('value' as const), value }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constantFrom('header' as const, 'dotted' as const),
        table: tie('table'),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('array-of-tables' as const),
        tables: fc.array(tie('table'), { minLength: 1, maxLength: 3 }),
      }),
    },
  ),
}));

export { table };

function named<T>(item: fc.Arbitrary<T>): fc.Arbitrary<[string, T][]> {
  return fc.uniqueArray(fc.tuple(name, item), { maxLength: 4, selector: ([key]) => key });
}
