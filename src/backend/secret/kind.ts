import * as v from 'valibot';
import { field } from '../../fields/field.js';
import type { Schema } from '../../fields/table.js';
import { table, text } from '../../fields/values.js';
import { problem } from '../../fields/problem.js';
import { suggest } from '../../diagnostic/suggest.js';
import { secretParameters, type Provider } from '../../engine/secret-parameters.js';
import { valueFields } from './values.js';

/** A type of secret as a backend uses it. */
export interface SecretKind<P extends Schema = Schema> {
  readonly type: string;
  /** The parameters that have a key of their own in the backend's table. */
  readonly fields: P;
  /** Any of these given means that the secret is to be created. */
  readonly credentials: ReadonlySet<string>;
  readonly providers: readonly Provider[];
  /** What `secret_parameters` may hold: the parameters of the type, under DuckDB's names. */
  readonly parameters: Schema;
  /** What a plan may hold of them. */
  readonly planned: Schema;
  /** What its scopes may begin with; without any, the engine does not ask for them. */
  readonly schemes: readonly string[];
}

/** The keys of a backend's table that concern its secret. */
export const secretKeys = { secret_name: text, secret_parameters: table };

type Described<P extends Schema> = Pick<
  SecretKind<P>,
  'type' | 'fields' | 'providers' | 'schemes'
> & { readonly credentials: readonly string[] };

export function secretKind<P extends Schema>(described: Described<P>): SecretKind<P> {
  const { type, fields, credentials, providers } = described;
  const rows = Object.entries(secretParameters[type] ?? {}).map(
    ([name, row]) => [name, valueFields(row)] as const,
  );
  const known = v.picklist(providers, ({ input }) => {
    const near = typeof input === 'string' ? suggest(input, providers) : {};
    return problem('unknown-provider', { known: providers, ...near });
  });
  const configured = rows.map(([name, one]) => [name, one.configured] as const);
  return {
    ...described,
    credentials: new Set(credentials),
    parameters: { ...Object.fromEntries(configured), ...fields, provider: field('text', known) },
    planned: Object.fromEntries(rows.map(([name, one]) => [name, one.planned])),
  };
}
