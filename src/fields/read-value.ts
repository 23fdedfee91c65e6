import * as v from 'valibot';
import { textErrors } from '../diagnostic/codes.js';
import type { Report } from '../diagnostic/diagnostic.js';
import { child } from '../diagnostic/pointer.js';
import { expandInput, holdsVariables, type ReadContext } from './expand.js';
import { kindOf, looksUpVariables, type Field, type Kind } from './field.js';
import { parseProblem } from './problem.js';
import { slipIn } from './slips.js';
import { soleVariable } from './variables.js';

/** The value by its schema, its variables looked up; undefined, and reported, when it is not valid. */
export function readValue<F extends Field>(
  field: F,
  input: unknown,
  pointer: string,
  context: ReadContext,
): v.InferOutput<F> | undefined {
  reportSlips(field, input, pointer, context.report);
  const looksUp = holdsVariables(input) && looksUpVariables(field);
  const { value, known } = looksUp
    ? expandInput(field, input, pointer, context)
    : { value: input, known: true };
  if (value === undefined) return undefined;
  const result = v.safeParse(field, value, firstOfField);
  if (result.success) return known ? result.output : undefined;
  reportIssues(result.issues, pointer, context.report, looksUp ? input : undefined);
  return undefined;
}

/** Reports what a text, or a text of a list, seems to be meant as. A value that is read elsewhere is looked at there. */
function reportSlips(field: Field, input: unknown, pointer: string, report: Report): void {
  if (readElsewhere.has(kindOf(field))) return;
  const texts: readonly unknown[] = Array.isArray(input) ? input : [input];
  for (const [index, text] of texts.entries()) {
    const slip = typeof text === 'string' ? slipIn(text, field) : undefined;
    if (slip === undefined) continue;
    report.add(slip[0], texts === input ? child(pointer, index) : pointer, slip[1]);
  }
}

const readElsewhere: ReadonlySet<Kind> = new Set(['any', 'list', 'table']);

/** Whether a value is right as it stands; what is wrong with it is reported. */
export function checkValue(field: Field, value: unknown, pointer: string, report: Report): boolean {
  const result = v.safeParse(field, value, firstOfField);
  if (!result.success) reportIssues(result.issues, pointer, report);
  return result.success;
}

type Issue = v.BaseIssue<unknown>;

/** Reports what valibot has found. `template`: the text as configured, where variables stood in it. */
export function reportIssues(
  issues: readonly Issue[],
  pointer: string,
  report: Report,
  template?: unknown,
): void {
  for (const issue of issues) {
    const { code, args } = parseProblem(issue.message);
    const named = code in textErrors ? variableOf(template, issue) : {};
    report.add(code, pathOf(issue, pointer), { ...args, ...named });
  }
}

function variableOf(input: unknown, { path }: Issue): { variable?: string } {
  const text: unknown = Array.isArray(input) ? input[Number(path?.[0]?.key)] : input;
  const variable = typeof text === 'string' ? soleVariable(text) : undefined;
  return variable === undefined ? {} : { variable };
}

const firstOfField = { abortPipeEarly: true };

function pathOf(issue: Issue, pointer: string): string {
  return (issue.path ?? []).reduce((path, item) => child(path, String(item.key)), pointer);
}
