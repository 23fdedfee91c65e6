import * as v from 'valibot';
import type { Schema } from '../../config/table.js';
import { boolean, choice, count, credential, table, text } from '../../config/values.js';
import { problem } from '../../config/problem.js';
import { proxy } from './proxy.js';
import { suggest } from '../../diagnostic/suggest.js';
import {
  secretParameters,
  type Provider,
  type SecretParameter,
} from '../../engine/secret-parameters.js';

/** A type of secret as a backend uses it. */
export interface SecretKind<P extends Schema = Schema> {
  readonly type: string;
  /** The parameters that have a key of their own in the backend's table. */
  readonly fields: P;
  /** Any of these given means that the secret is to be created. */
  readonly credentials: ReadonlySet<string>;
  /** What `secret_parameters` may hold: the parameters of the type, under DuckDB's names. */
  readonly parameters: Schema;
}

/** The keys of a backend's table that concern its secret. */
export const secretKeys = { secret_name: text, secret_parameters: table };

export function secretKind<P extends Schema>(
  type: string,
  fields: P,
  credentials: readonly string[],
  providers: readonly Provider[],
): SecretKind<P> {
  const rows = Object.entries(secretParameters[type] ?? {}).map(
    ([name, row]) => [name, fieldOf(row)] as const,
  );
  const provider = v.picklist(providers, ({ input }) => {
    const near = typeof input === 'string' ? suggest(input, providers) : {};
    return problem('unknown-provider', { known: providers, ...near });
  });
  return {
    type,
    fields,
    credentials: new Set(credentials),
    parameters: { ...Object.fromEntries(rows), ...fields, provider },
  };
}

/** What a configuration writes for a parameter. */
function fieldOf({ value, sensitive, only }: SecretParameter): Schema[string] {
  if (value === 'map') return table;
  if (value === 'boolean') return boolean;
  if (value === 'integer') return count;
  if (value === 'proxy') return proxy;
  if (sensitive) return credential;
  return only === undefined ? text : choice(only);
}
