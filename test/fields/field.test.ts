import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { backends } from '../../src/backend/index.js';
import { compileWith } from '../../src/compile/compile.js';
import { field, kindOf, looksUpVariables, type Field } from '../../src/fields/field.js';
import type { Schema } from '../../src/fields/table.js';
import { credential, list, table, text } from '../../src/fields/values.js';
import { judge } from '../../src/preview/service/judge.js';

const piped = v.pipe(
  credential,
  v.check(() => true),
);

// @ts-expect-error: a schema that does not say its kind is no field, whatever it is made of.
const optional: Field = v.optional(credential);
// @ts-expect-error: nor is this.
const nullable: Field = v.nullable(credential);
// @ts-expect-error: nor this.
const union: Field = v.union([text, credential]);
// @ts-expect-error: nor this.
const several: Field = v.array(credential);

/** Each way to build on a credential. */
const wrapped: Readonly<Record<string, Field>> = {
  'a pipe': piped,
  'a pipe of a pipe': v.pipe(
    piped,
    v.transform((one) => one),
  ),
  'behind a text': v.pipe(text, credential),
  optional,
  nullable,
  union,
  'a list': several,
  'said to be a text': field('text', v.optional(credential)),
  'a deep one': field('text', v.union([v.nullable(v.pipe(v.optional(piped), v.readonly())), text])),
};

describe.each(Object.entries(wrapped))('a credential in %s', (_, one) => {
  test('stays a credential, whose variables are not looked up', () => {
    expect(kindOf(one)).toBe('credential');
    expect(looksUpVariables(one)).toBe(false);
  });

  test('is neither linked nor shown, be it right or wrong', () => {
    for (const value of ['hunter2', '${A}', '${A', '', 5])
      expect(judge(one, value)).toBe('credential');
  });
});

test('what does not say its kind is taken for a credential', () => {
  expect(kindOf(v.string() as unknown as Field)).toBe('credential');
});

test('tables and lists are read further, and texts are looked up', () => {
  expect([table, list, text].map(looksUpVariables)).toEqual([false, false, true]);
  expect(
    looksUpVariables(
      v.pipe(
        table,
        v.check(() => true),
      ),
    ),
  ).toBe(false);
});

test('a backend that checks its password more closely still keeps it out of the plan', () => {
  const { postgres } = backends.metadata;
  if (postgres === undefined) throw new Error('there is no postgres');
  const schema: Schema = { ...postgres.schema, password: piped };
  const strict = { ...postgres, schema };
  const compile = compileWith({ ...backends, metadata: { ...backends.metadata, strict } });
  const catalog = { type: 'strict', host: 'h', database: 'd', user: 'u', password: '${PASSWORD}' };
  const document = { lakes: { a: { catalog, storage: { type: 'local', path: '/a' } } } };
  const result = compile(document, { env: { PASSWORD: 'hunter2' } });
  expect(result.ok).toBe(true);
  expect(JSON.stringify(result)).not.toContain('hunter2');
});
