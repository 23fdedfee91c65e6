import * as v from 'valibot';
import { child } from '../diagnostic/pointer.js';
import { suggest } from '../diagnostic/suggest.js';
import type { Report } from '../diagnostic/diagnostic.js';
import { isTable, unexpandedFields } from './values.js';
import { expand, type Environment } from './variables.js';
import { parseProblem } from './problem.js';

/** The keys a table may have, each with what its value must be. None is required: who needs a key asks for it. */
export type Schema = Readonly<Record<string, v.GenericSchema<unknown, unknown>>>;

/** What was read of a table: the valid values, and which keys were given at all. */
export interface Fields<S extends Schema = Schema> {
  readonly pointer: string;
  readonly values: { readonly [K in keyof S]?: v.InferOutput<S[K]> };
  /** The schema's names of the keys that are there with a value, be it a wrong one; null is as if absent. */
  readonly given: readonly string[];
  /** Whether the key is one of them: what looks at whether a key is given asks this. */
  readonly has: (key: keyof S & string) => boolean;
  /** Where the value of the key stands. */
  readonly at: (key: keyof S & string) => string;
}

export interface ReadContext {
  readonly env: Environment;
  readonly report: Report;
}

/** How a table spells its keys, where that is not letter by letter as in the schema. */
export interface Spelling {
  /** The schema's name for a key. */
  readonly nameOf: (key: string) => string;
  readonly unknown: 'unknown-key' | 'unknown-secret-parameter' | 'unknown-attach-option';
}

const literal: Spelling = { nameOf: (key) => key, unknown: 'unknown-key' };

/** Reads each key of the table by the schema; every mistake is reported at its key. */
export function readTable<S extends Schema>(
  schema: S,
  input: unknown,
  pointer: string,
  context: ReadContext,
  spelling = literal,
): Fields<S> {
  const values: Record<string, unknown> = {};
  const keys: Record<string, string> = {};
  const { report } = context;
  if (!isTable(input)) report.add('wrong-type', pointer, { expected: 'table' });
  else
    for (const key of Object.keys(input)) {
      const value = input[key];
      if (value === null || value === undefined) continue;
      const name = spelling.nameOf(key);
      const field = Object.hasOwn(schema, name) ? schema[name] : undefined;
      if (field === undefined) {
        report.add(spelling.unknown, child(pointer, key), {
          key: shown(key),
          ...suggest(name, Object.keys(schema)),
        });
      } else if (Object.hasOwn(keys, name)) {
        const related = [child(pointer, keys[name] ?? name)];
        report.add('duplicate-key', child(pointer, key), { key: shown(key) }, { related });
      } else {
        keys[name] = key;
        const read = readValue(field, value, child(pointer, key), context);
        if (read !== undefined) values[name] = read;
      }
    }
  return {
    pointer,
    values,
    given: Object.keys(keys),
    has: (name) => Object.hasOwn(keys, name),
    at: (name) => child(pointer, keys[name] ?? name),
  };
}

/** A key's name as diagnostics show it. */
export function shown(key: string): string {
  return key.slice(0, 64);
}

/** The value by its schema, its variables looked up; undefined, and reported, when it is not valid. */
export function readValue<F extends v.GenericSchema<unknown, unknown>>(
  field: F,
  input: unknown,
  pointer: string,
  context: ReadContext,
): v.InferOutput<F> | undefined {
  const keep = unexpandedFields.has(field);
  const expanded = keep ? { value: input } : expandValue(field, input, pointer, context);
  if (expanded === undefined) return undefined;
  const result = v.safeParse(field, expanded.value, { abortPipeEarly: true });
  if (result.success) return result.output;
  for (const issue of result.issues) {
    const { code, args } = parseProblem(issue.message);
    context.report.add(code, pathOf(issue, pointer), args);
  }
  return undefined;
}

function pathOf(issue: v.BaseIssue<unknown>, pointer: string): string {
  return (issue.path ?? []).reduce((path, item) => child(path, String(item.key)), pointer);
}

/** The value with its variables looked up, in a list too; undefined, and reported, when one cannot be. */
function expandValue(
  field: v.GenericSchema<unknown, unknown>,
  input: unknown,
  pointer: string,
  context: ReadContext,
): { readonly value: unknown } | undefined {
  if (typeof input === 'string') return expandText(field, input, pointer, context);
  if (!Array.isArray(input)) return { value: input };
  const items = input.map((item: unknown, index) =>
    typeof item === 'string'
      ? expandText(field, item, child(pointer, index), context)
      : { value: item },
  );
  return items.every((item) => item !== undefined)
    ? { value: items.map((item) => item.value) }
    : undefined;
}

function expandText(
  field: v.GenericSchema<unknown, unknown>,
  text: string,
  pointer: string,
  { env, report }: ReadContext,
): { readonly value: unknown } | undefined {
  const expansion = expand(text, env);
  if (expansion === 'malformed') report.add('malformed-variable', pointer, {});
  else if ('unset' in expansion) {
    for (const variable of new Set(expansion.unset))
      report.add('unset-variable', pointer, { variable });
  } else {
    const substituted = expansion.text !== text && !v.is(field, expansion.text);
    return { value: substituted ? typed(expansion.text) : expansion.text };
  }
  return undefined;
}

/** What a variable's text means where text is not wanted: a number or a boolean, if nothing is lost by reading it so. */
function typed(text: string): unknown {
  if (text === 'true' || text === 'false') return text === 'true';
  const number = Number(text);
  return String(number) === text ? number : text;
}
