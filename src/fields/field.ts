import type * as v from 'valibot';

/** What stands at a key; `any` is looked at elsewhere, if at all. */
export type Kind =
  'any' | 'boolean' | 'credential' | 'list' | 'number' | 'table' | 'text' | 'text-or-list';

/** The form of a text that says no more than its key asks for: such a text may be shown. */
export type Shape =
  | 'bucket'
  | 'dotted-name'
  | 'endpoint'
  | 'host'
  | 'moment'
  | 'name'
  | 'path'
  | 'port'
  | 'region'
  | 'uri'
  | 'url'
  | 'version';

export interface Kinded {
  readonly holds: Kind;
  /** Without one, a text is never shown. */
  readonly shape?: Shape;
  /** Of a store's two keys, the one it is: with AWS each has a form of its own. */
  readonly awsKey?: 'key_id' | 'secret' | undefined;
}

/**
 * What the value of one key must be. Its kind is a part of its type: what is built of a field by `v.pipe` keeps the
 * kind, and any other schema is no field until it says its own.
 */
export type Field = v.GenericSchema<unknown, unknown> & Kinded;

export function field<S extends v.GenericSchema>(holds: Kind, schema: S): S & Kinded {
  return { ...schema, holds };
}

/** The field with the form in which its text may be shown. */
export function shaped<F extends Field>(shape: Shape, one: F): F {
  return { ...one, shape };
}

/** A credential is one however it is wrapped, and what does not say its kind may be one. */
export function kindOf(wanted: Field): Kind {
  return holdsCredential(wanted)
    ? 'credential'
    : ((wanted as Partial<Kinded>).holds ?? 'credential');
}

/** The parts of a schema that valibot makes of others. */
interface Composed extends Partial<Kinded> {
  readonly pipe?: readonly unknown[];
  readonly wrapped?: unknown;
  readonly options?: readonly unknown[];
  readonly item?: unknown;
}

function holdsCredential(part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return false;
  const { holds, pipe = [], wrapped, options = [], item }: Composed = part;
  if (holds === 'credential') return true;
  return [...pipe, wrapped, ...options, item].some(holdsCredential);
}

/** Credentials keep their variables, so that a plan does not depend on one; tables and lists are read further. */
const unexpanded: ReadonlySet<Kind> = new Set(['any', 'credential', 'list', 'table']);

/** Whether the variables in a value are looked up with it. */
export function looksUpVariables(wanted: Field): boolean {
  return !unexpanded.has(kindOf(wanted));
}
