import * as v from 'valibot';
import type { Report } from '../diagnostic/diagnostic.js';
import { child } from '../diagnostic/pointer.js';
import { expand, hasVariables, type Environment } from './variables.js';

/** What the value of one key must be. */
export type Field = v.GenericSchema<unknown, unknown>;

export interface ReadContext {
  readonly env: Environment;
  readonly report: Report;
}

export function holdsVariables(input: unknown): boolean {
  if (typeof input === 'string') return hasVariables(input);
  return (
    Array.isArray(input) && input.some((item) => typeof item === 'string' && hasVariables(item))
  );
}

/** A text, or the texts of a list, with the variables looked up; undefined, and reported, when one cannot be. */
export function expandInput(
  field: Field,
  input: unknown,
  pointer: string,
  context: ReadContext,
): unknown {
  if (typeof input === 'string') return expandText(field, input, pointer, context);
  if (!Array.isArray(input)) return input;
  const items = input.map((item: unknown, index) => {
    return typeof item === 'string'
      ? expandText(field, item, child(pointer, index), context)
      : item;
  });
  return items.includes(undefined) ? undefined : items;
}

function expandText(
  field: Field,
  text: string,
  pointer: string,
  { env, report }: ReadContext,
): unknown {
  const expansion = expand(text, env);
  if (expansion === 'malformed') report.add('malformed-variable', pointer, {});
  else if ('unset' in expansion) {
    for (const variable of new Set(expansion.unset)) {
      report.add('unset-variable', pointer, { variable });
    }
  } else return v.is(field, expansion.text) ? expansion.text : typed(expansion.text);
  return undefined;
}

/** What a variable's text means where text is not wanted: a number or a boolean, if nothing is lost by reading it so. */
function typed(text: string): unknown {
  if (text === 'true' || text === 'false') return text === 'true';
  const number = Number(text);
  return String(number) === text ? number : text;
}
