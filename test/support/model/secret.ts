import * as fc from 'fast-check';
import { plainText, type ParameterRow } from './parameters.js';
import { spelling, type Configured, type Spell, type Tree } from '../configured.js';
import { anyCase, fold, hostileText } from '../hostile.js';
import type { ParameterModel } from './model.js';
import { claim, type LakeSession } from './session.js';

/** A parameter of a secret: what is configured, where, and what DuckDB is to get. */
export interface Parameter {
  readonly name: string;
  readonly configured: Tree;
  readonly expected: ParameterModel | undefined;
  /** In the backend's table, in `secret_parameters`, or in both. */
  readonly placing: 'own' | 'parameters' | 'both';
  /** Its spelling in `secret_parameters`. */
  readonly key: string;
  /** Its key in the backend's table, where that is not its name. */
  readonly own?: string;
}

const placings = fc.constantFrom<Parameter['placing'][]>('own', 'own', 'parameters', 'both');

/** A parameter with a key of its own. */
export function dedicated(
  name: string,
  value: fc.Arbitrary<Configured> = plainText,
  names: readonly string[] = [name],
): fc.Arbitrary<Parameter> {
  const keys = fc.constantFrom(...names).chain(anyCase);
  return fc.tuple(value, placings, keys).map(([configured, placing, key]) => ({
    name,
    configured,
    expected: configured,
    placing,
    key,
  }));
}

/** A parameter that stands only in `secret_parameters`. */
export interface Extra extends Parameter {
  readonly row: ParameterRow;
}

/** A few of the parameters, each once. */
export function someExtras(
  rows: Readonly<Record<string, ParameterRow>>,
): fc.Arbitrary<readonly Extra[]> {
  const extras = Object.entries(rows).map(([name, row]) =>
    fc.tuple(row.value, anyCase(name)).map(([value, key]): Extra => {
      return { name, row, configured: value, expected: value, placing: 'parameters', key };
    }),
  );
  return fc.uniqueArray(fc.oneof(...extras), { selector: ({ name }) => name, maxLength: 4 });
}

/** What the target and the provider take of them. */
export function available(
  extras: readonly Extra[],
  provider: string,
  { has }: LakeSession,
): readonly Extra[] {
  return extras.filter(({ row }) => {
    const since = row.since[provider];
    return since !== undefined && has(since);
  });
}

/** The keys of the backend's table, with `secret_parameters` if it has any. */
export function secretTable(parameters: readonly Parameter[]): Record<string, Tree> {
  const own = parameters.filter(({ placing }) => placing !== 'parameters');
  const rest = parameters.filter(({ placing }) => placing !== 'own');
  const table = Object.fromEntries(
    own.map(({ name, own: key = name, configured }) => [key, configured]),
  );
  if (rest.length === 0) return table;
  const entries = rest.map(({ key, configured }) => [key, configured] as const);
  return { ...table, secret_parameters: Object.fromEntries(entries) };
}

/** What DuckDB is to get; a map with nothing in it is left out. */
export function secretParameters(
  parameters: readonly Parameter[],
): Readonly<Record<string, ParameterModel>> {
  const entries = parameters.flatMap(({ name, expected }) =>
    expected === undefined || isEmptyMap(expected) ? [] : [[name, expected] as const],
  );
  return Object.fromEntries(entries);
}

function isEmptyMap(expected: ParameterModel): boolean {
  return typeof expected === 'object' && Object.keys(expected).length === 0;
}

/** A wish for a secret's name. */
export interface NameWish {
  readonly text: string | undefined;
  readonly spell: Spell;
}

export const nameWish: fc.Arbitrary<NameWish> = fc.record({
  text: fc.option(hostileText(), { nil: undefined }),
  spell: spelling(),
});

/** The name as configured, if it is, and as it is to be. Where it may be left out, it has a default. */
export function nameSecret(
  { text, spell }: NameWish,
  role: 'metadata' | 'storage',
  required: boolean,
  { secrets, lake }: LakeSession,
): { readonly configured: Configured | undefined; readonly name: string } {
  const byDefault = fold(`lakeplan_${role}_${lake}`);
  if (text === undefined && !required && !secrets.has(byDefault)) {
    secrets.add(byDefault);
    return { configured: undefined, name: byDefault };
  }
  const name = claim(secrets, text ?? 'secret');
  return { configured: spell(name), name: fold(name) };
}
