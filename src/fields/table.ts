import type * as v from 'valibot';
import { compareText, type Report } from '../diagnostic/diagnostic.js';
import { child } from '../diagnostic/pointer.js';
import { suggest } from '../diagnostic/suggest.js';
import type { Field } from './field.js';
import { isTable, type Table } from './values.js';
import { holdsVariables, isAbsent, type ReadContext } from './expand.js';
import { readValue } from './read-value.js';

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
  /** The values of keys that are not given. */
  readonly implied?: Readonly<Record<string, unknown>>;
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
  for (const [name, value] of Object.entries(spelling.implied ?? {}))
    if (!fields.has(name)) fields.values[name] = value;
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
