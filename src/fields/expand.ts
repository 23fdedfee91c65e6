import * as v from 'valibot';
import type { Report } from '../diagnostic/diagnostic.js';
import { child } from '../diagnostic/pointer.js';
import { looksUpVariables, type Field } from './field.js';
import { expand, hasVariables, mayBeEmpty, type Environment } from './variables.js';

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

/**
 * Whether there is no value: null is as if absent, and so is a text, or a list of texts, of nothing but variables whose
 * empty default applies.
 */
export function isAbsent(field: Field, input: unknown, { env }: Pick<ReadContext, 'env'>): boolean {
  if (input === null || input === undefined) return true;
  const texts: readonly unknown[] = Array.isArray(input) ? input : [input];
  const isLeft = texts.length > 0 && texts.every((text) => isLeftOut(text, env));
  return isLeft && looksUpVariables(field);
}

function isLeftOut(input: unknown, env: Environment): boolean {
  if (typeof input !== 'string' || !mayBeEmpty(input)) return false;
  const expansion = expand(input, env);
  return typeof expansion === 'object' && 'text' in expansion && expansion.text === '';
}

/** What stands for a text whose variables cannot be looked up, so that the rest of its list is checked all the same. */
const standIn = 'unknown';

/** A value with its variables looked up, and whether that went well; what did not is reported. */
export function expandInput(
  field: Field,
  input: unknown,
  pointer: string,
  context: ReadContext,
): { readonly value: unknown; readonly known: boolean } {
  if (typeof input === 'string') {
    const value = expandText(field, input, pointer, context);
    return { value, known: value !== undefined };
  }
  if (!Array.isArray(input)) return { value: input, known: true };
  let known = true;
  const value = input.map((item: unknown, index) => {
    if (typeof item !== 'string') return item;
    if (isLeftOut(item, context.env)) return undefined;
    const text = expandText(field, item, child(pointer, index), context);
    if (text === undefined) known = false;
    return text ?? standIn;
  });
  return { value, known };
}

function expandText(
  field: Field,
  text: string,
  pointer: string,
  { env, report }: ReadContext,
): unknown {
  const expansion = expand(text, env);
  if (typeof expansion === 'string') {
    report.add('malformed-variable', pointer, { nested: expansion === 'nested' });
  } else if ('unset' in expansion) {
    for (const variable of new Set(expansion.unset)) {
      report.add('unset-variable', pointer, { variable });
    }
  } else return v.safeParse(field, expansion.text).success ? expansion.text : typed(expansion.text);
  return undefined;
}

/** What a variable's text means where text is not wanted: a number or a boolean, if nothing is lost by reading it so. */
function typed(text: string): unknown {
  if (text === 'true' || text === 'false') return text === 'true';
  const number = Number(text);
  return String(number) === text ? number : text;
}
