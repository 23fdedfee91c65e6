import * as v from 'valibot';
import { hasPlaceholder } from '../engine/placeholders.js';
import { isEncodable } from '../engine/words.js';
import { credentialIn } from './credential-text.js';
import { field, shaped } from './field.js';
import { malformationOf } from './variables.js';
import { problem } from './problem.js';

/** A table as parsed, before its keys are looked at. */
export type Table = Readonly<Record<string, unknown>>;

/** A sensitive value as it was configured: the text, its variables not looked up. */
export interface CredentialText {
  readonly template: string;
}

export function isTable(value: unknown): value is Table {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
  );
}

/** A value that is looked at elsewhere. */
export const anyValue = field(
  'any',
  v.custom<unknown>(() => true),
);

/** Text of a kind: one step of valibot's instead of a pipe, since nearly every value is such a text. */
function textThat(isRight: (one: string) => boolean) {
  return field(
    'text',
    v.custom<string>(
      (value) => typeof value === 'string' && isRight(value),
      ({ input }) => textProblem(input),
    ),
  );
}

/** Text that may be empty. */
export const anyText = textThat(isPlain);

export const text = textThat((one) => !isBlank(one) && isPlain(one));

/** A name of something, of any form. */
export const nameText = shaped('name', text);

/** Text that stands in ATTACH, where DuckLake takes some words for its own. */
export const attachText = textThat((one) => !isBlank(one) && isPlain(one) && !hasPlaceholder(one));

/** Any text that can be written in SQL: the key of a table, or what is made of one, which nobody types a credential as. */
export const encodable = textThat(isEncodable);

/** Text that can stand in a plan. */
function isPlain(one: string): boolean {
  return isEncodable(one) && credentialIn(one) === undefined;
}

function isBlank(one: string): boolean {
  return one.trim() === '';
}

/** What is wrong with a text that is wrong. */
function textProblem(one: unknown): string {
  if (typeof one !== 'string') return problem('wrong-type', { expected: 'text' });
  if (isBlank(one)) return problem('empty-value', {});
  if (!isEncodable(one)) return problem('unencodable-text', {});
  const form = credentialIn(one);
  return form === undefined
    ? problem('engine-placeholder', { generated: false })
    : problem('credential-in-text', { form });
}

export const boolean = field(
  'boolean',
  v.custom<boolean>(
    (value) => typeof value === 'boolean',
    problem('wrong-type', { expected: 'boolean' }),
  ),
);

const integer = field(
  'number',
  v.custom<number>(Number.isSafeInteger, problem('wrong-type', { expected: 'integer' })),
);

/** A whole number from 0 on. */
export const count = v.pipe(
  integer,
  v.check((one) => one >= 0, problem('negative-number', {})),
);

export const table = field(
  'table',
  v.custom<Table>(isTable, problem('wrong-type', { expected: 'table' })),
);

export const list = field(
  'list',
  v.custom<readonly unknown[]>(Array.isArray, problem('wrong-type', { expected: 'list' })),
);

const oneText = v.pipe(
  text,
  v.transform((one): readonly string[] => [one]),
);
// An item is undefined where a variable leaves it out.
const someTexts = v.pipe(
  v.array(v.optional(text)),
  v.transform((all): readonly string[] => all.filter((one) => one !== undefined)),
  v.check((all) => all.length > 0, problem('empty-value', {})),
);
const noText = v.custom<readonly string[]>(
  () => false,
  problem('wrong-type', { expected: 'text-or-list' }),
);

/** One text or a list of them, always read as a list. */
export const textOrList = field(
  'text-or-list',
  v.lazy((input): v.GenericSchema<unknown, readonly string[]> => {
    if (Array.isArray(input)) return someTexts;
    return typeof input === 'string' ? oneText : noText;
  }),
);

/** Text that can be written in SQL; whether it may be shown is not known yet. */
export const rawText = textThat((one) => !isBlank(one) && isEncodable(one));

/** A sensitive value, kept as it was configured: its variables belong to who runs the SQL. */
export const credential = v.pipe(
  field('credential', rawText),
  v.check(
    (one: string) => malformationOf(one) === undefined,
    ({ input }) => problem('malformed-variable', { nested: malformationOf(input) === 'nested' }),
  ),
  v.transform((one): CredentialText => ({ template: one })),
);

/** One of a few words, which are shown as the field's `options`. */
export function choice<const Words extends readonly string[]>(
  options: Words,
  message: v.ErrorMessage<v.CustomIssue> = problem('invalid-choice', { allowed: options }),
) {
  const isOne = (value: unknown) => options.some((word) => word === value);
  return { ...field('text', v.custom<Words[number]>(isOne, message)), options };
}

export function matching(pattern: RegExp, message: string) {
  return v.pipe(
    text,
    v.check((one) => pattern.test(one), message),
  );
}
