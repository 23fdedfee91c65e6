import type { Schema } from '../../fields/table.js';
import { choice, nameText, table } from '../../fields/values.js';
import { problem } from '../../fields/problem.js';
import { suggest } from '../../diagnostic/suggest.js';
import type { Provider, SecretParameters } from '../../engine/secret-parameters.js';
import type { CreatedSecret } from '../../plan/nodes.js';
import { valueFields, wordField } from './values.js';

/** What a created secret says, and where it is kept. */
export type Said = Pick<CreatedSecret, 'provider' | 'in' | 'parameters'>;

/** Parameters with a value that is no credential. */
export type Closed = Readonly<Record<string, string | boolean>>;

/** A type of secret as a backend uses it. */
export interface SecretKind<P extends Schema = Schema> {
  readonly type: string;
  /** What the secret opens, which its default name says. */
  readonly role: 'metadata' | 'storage';
  /** All parameters of the type, in the order they are written. */
  readonly rows: SecretParameters;
  /** The place of each in that order. */
  readonly ranks: ReadonlyMap<string, number>;
  /** The parameters that say which server it leads to. */
  readonly server: readonly string[];
  /** The parameters that have a key of their own in the backend's table. */
  readonly fields: P;
  /** Any of these given means that the secret is to be created. */
  readonly credentials: ReadonlySet<string>;
  readonly providers: readonly Provider[];
  /** What `secret_parameters` may hold: the parameters of the type, under DuckDB's names. */
  readonly parameters: Schema;
  /** What a plan may hold of them. */
  readonly planned: Schema;
  /** The parameters that name another secret, which must exist already. */
  readonly refersTo?: Readonly<Record<string, SecretKind>> | undefined;
  /**
   * The values that keep out what DuckDB would take from the environment or from settings. What the secret says itself,
   * and what its provider or version refuses, may be among them.
   */
  readonly closing: (secret: Said) => Closed;
  /** What the path of ATTACH may hold, as a plan does. */
  readonly words: Schema;
  /** Whether a text is a scope of such a secret; undefined where the engine does not ask for scopes. */
  readonly isScope: ((scope: string) => boolean) | undefined;
}

/** The keys of a backend's table that concern its secret. */
export const secretKeys = { secret_name: nameText, secret_parameters: table };

/** Keys that are words of lakeplan's, not of DuckDB's. */
export const ownWords = ['anonymous', 'service'];

type Described<P extends Schema> = Pick<
  SecretKind<P>,
  'type' | 'role' | 'rows' | 'fields' | 'providers' | 'isScope'
> & {
  readonly credentials: readonly string[];
  /** What a plan may hold of parameters that have a form of their own. */
  readonly planned?: Schema;
  readonly closing?: SecretKind['closing'];
  readonly refersTo?: SecretKind['refersTo'];
};

export function secretKind<P extends Schema>(described: Described<P>): SecretKind<P> {
  const { rows, fields, credentials, providers } = described;
  const values = Object.entries(rows).map(([name, row]) => [name, valueFields(row)] as const);
  const provider = choice(providers, ({ input }) => {
    const near = typeof input === 'string' ? suggest(input, providers) : {};
    return problem('unknown-provider', { known: providers, ...near });
  });
  const configured = values.map(([name, one]) => [name, one.configured] as const);
  const named = Object.entries(fields).filter(([name]) => !ownWords.includes(name));
  const words = Object.entries(rows).filter(([, { inPath }]) => inPath === true);
  return {
    closing: () => ({}),
    ...described,
    credentials: new Set(credentials),
    parameters: { ...Object.fromEntries([...configured, ...named]), provider },
    planned: {
      ...Object.fromEntries(values.map(([name, one]) => [name, one.planned])),
      ...described.planned,
    },
    words: Object.fromEntries(words.map(([name, row]) => [name, wordField(row)])),
    server: Object.keys(rows).filter((name) => rows[name]?.concerns === 'server'),
    ranks: new Map(Object.keys(rows).map((name, rank) => [name, rank])),
  };
}
