import * as fc from 'fast-check';

export type Scalar = string | number | boolean;

/** Which part of a value is written as a variable, and how. */
interface Spelling {
  readonly form:
    | 'literal'
    | 'variable'
    | 'unused-default'
    | 'default-unset'
    | 'default-empty'
    /** `${NAME:-}`: a value that is empty is that of an empty variable, or of one that is unset. */
    | 'or-empty'
    | 'or-unset';
  readonly start: number;
  readonly end: number;
}

/** A value that a configuration writes with or without variables; which variables, the writer decides. */
export class Configured<T extends Scalar = Scalar> {
  readonly value: T;
  readonly spelling: Spelling;
  readonly sensitive: boolean;

  constructor(value: T, chosen: Spelling, sensitive: boolean) {
    this.value = value;
    this.spelling = chosen;
    this.sensitive = sensitive;
  }
}

/** Chooses how a value is written. */
export type Spell = <T extends Scalar>(value: T) => Configured<T>;

const variableForms = fc.constantFrom(
  ...(['variable', 'unused-default', 'default-unset', 'default-empty'] as const),
);
const cut = fc.nat(12);

const spellings: fc.Arbitrary<Spelling> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Spelling>({ form: 'literal', start: 0, end: 0 }) },
  variableForms.map((form) => ({ form, start: 0, end: Infinity })),
  fc
    .tuple(variableForms, cut, cut)
    .map(([form, a, b]) => ({ form, start: Math.min(a, b), end: Math.max(a, b) })),
);

export function spelling(sensitive = false): fc.Arbitrary<Spell> {
  return spellings.map((chosen) => (value) => new Configured(value, chosen, sensitive));
}

/** A value, and a way to write it. */
export function spelled<T extends Scalar>(
  value: fc.Arbitrary<T>,
  sensitive = false,
): fc.Arbitrary<Configured<T>> {
  return fc.tuple(value, spelling(sensitive)).map(([chosen, spell]) => spell(chosen));
}

const whole = { start: 0, end: Infinity };

/** Text, or none, written as `${NAME:-}`. */
export function orEmpty(
  value: fc.Arbitrary<string>,
  sensitive = false,
): fc.Arbitrary<Configured<string>> {
  const forms = fc.constantFrom('or-empty' as const, 'or-unset' as const);
  return fc
    .tuple(fc.oneof(value, fc.constant('')), forms)
    .map(([chosen, form]) => new Configured(chosen, { form, ...whole }, sensitive));
}

/** Nothing at all: what a key of `${NAME:-}` says where the variable is unset. */
export const leftOut = orEmpty(fc.constant(''));

/** The value as it stands, without a variable. */
export function literally<T extends Scalar>(value: T): Configured<T> {
  return new Configured(value, { form: 'literal', start: 0, end: 0 }, false);
}

/** A part of a configuration whose values are not written yet. */
export type Tree =
  | Scalar
  | Date
  | Configured
  | null
  | undefined
  | readonly Tree[]
  | { readonly [key: string]: Tree };
