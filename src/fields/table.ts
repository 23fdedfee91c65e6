import * as v from 'valibot';
import { textErrors } from '../diagnostic/codes.js';
import { compareText, type Report } from '../diagnostic/diagnostic.js';
import { child } from '../diagnostic/pointer.js';
import { suggest } from '../diagnostic/suggest.js';
import { kindOf, looksUpVariables, type Field, type Kind } from './field.js';
import { slipIn } from './slips.js';
import { isTable, type Table } from './values.js';
import { soleVariable } from './variables.js';
import { expandInput, holdsVariables, isAbsent, type ReadContext } from './expand.js';
import { parseProblem } from './problem.js';

/** The keys a table may have, each with what its value must be. None is required: who needs a key asks for it. */
export type Schema = Readonly<Record<string, Field>>;

/** What was read of a table: the valid values, and which keys were given at all. */
export interface Fields<S extends Schema = Schema> {
  readonly pointer: string;
  readonly values: { readonly [K in keyof S]?: v.InferOutput<S[K]> };
  /** The schema's names of the keys that are there with a value, be it a wrong one; null is as if absent. */
  readonly given: readonly string[];
  /** The keys that are there with a value, and belong into another table of the lake. */
  readonly misplaced: readonly string[];
  /** Whether the key was given, validly or not. */
  has(key: keyof S & string): boolean;
  /** Where the value of the key stands. */
  at(key: keyof S & string): string;
  /** Whether the value stands in the document as it is, none of it from a variable, and nothing is said of it yet. */
  isLiteral(key: keyof S & string): boolean;
}

/** How a table spells its keys, where that is not letter by letter as in the schema. */
export interface Spelling {
  /** The schema's name for a key; without it, the key itself. */
  readonly nameOf?: (key: string) => string;
  readonly unknown: 'unknown-key' | 'unknown-secret-parameter' | 'unknown-attach-option';
  /** The names worth suggesting, if not all of the schema's. */
  readonly suggested?: () => readonly string[];
  /** The table of the same lake in which a key that is unknown here would be known. */
  readonly placeOf?: (name: string) => string | undefined;
}

const literal: Spelling = { unknown: 'unknown-key' };

/** Reads each key of the table by the schema; every mistake is reported at its key. */
export function readTable<S extends Schema>(
  schema: S,
  input: unknown,
  pointer: string,
  context: ReadContext,
  spelling = literal,
): Fields<S> {
  const fields = new ReadFields(pointer);
  const { report } = context;
  if (!isTable(input)) report.add('wrong-type', pointer, { expected: 'table' });
  else
    for (const key of keysOf(input, spelling)) {
      const value = input[key];
      if (value === null || value === undefined) continue;
      const name = spelling.nameOf?.(key) ?? key;
      const field = Object.hasOwn(schema, name) ? schema[name] : undefined;
      if (field !== undefined && isAbsent(field, value, context)) continue;
      if (field === undefined) {
        if (spelling.placeOf?.(name) !== undefined) fields.misplaced.push(name);
        reportUnknown(key, name, schema, pointer, spelling, report);
      } else if (spelling.nameOf !== undefined && fields.has(name)) {
        const related = [fields.at(name)];
        report.add('duplicate-key', child(pointer, key), { key: shown(key) }, { related });
      } else {
        fields.add(name, key);
        const said = report.diagnostics.length;
        const read = readValue(field, value, `${pointer}/${key}`, context);
        if (holdsVariables(value) || report.diagnostics.length > said) fields.notLiteral.add(name);
        if (read !== undefined) fields.values[name] = read;
      }
    }
  return fields;
}

class ReadFields implements Fields {
  readonly pointer: string;
  readonly values: Record<string, unknown> = {};
  readonly given: string[] = [];
  readonly notLiteral = new Set<string>();
  readonly misplaced: string[] = [];
  /** The keys that are not spelled as their names. */
  private spelled: Map<string, string> | undefined;

  constructor(pointer: string) {
    this.pointer = pointer;
  }

  add(name: string, key: string): void {
    this.given.push(name);
    if (key === name) return;
    this.spelled ??= new Map();
    this.spelled.set(name, key);
  }

  has(name: string): boolean {
    return this.given.includes(name);
  }

  at(name: string): string {
    // A key that spells a schema's name holds nothing to escape.
    return `${this.pointer}/${this.spelled?.get(name) ?? name}`;
  }

  isLiteral(name: string): boolean {
    return !this.notLiteral.has(name);
  }
}

/** Where two keys may be one name, their order must not decide which of them is the second. */
function keysOf(table: Table, { nameOf }: Spelling): readonly string[] {
  const keys = Object.keys(table);
  return nameOf === undefined ? keys : keys.sort(compareText);
}

function reportUnknown(
  key: string,
  name: string,
  schema: Schema,
  pointer: string,
  { unknown, suggested, placeOf }: Spelling,
  report: Report,
): void {
  const place = placeOf?.(name);
  const found =
    place === undefined ? suggest(name, suggested?.() ?? Object.keys(schema)) : { place };
  report.add(unknown, child(pointer, key), { key: shown(key), ...found });
}

/** A key's name as diagnostics show it. */
export function shown(key: string): string {
  return key.slice(0, 64);
}

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
  const texts: readonly unknown[] = Array.isArray(input) ? input : [input];
  for (const [index, text] of texts.entries()) {
    const slip = typeof text === 'string' ? slipIn(text, field) : undefined;
    if (slip === undefined || readElsewhere.has(kindOf(field))) continue;
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
