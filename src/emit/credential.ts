import { failure, type Diagnostic } from '../diagnostic/diagnostic.js';
import type { Credentials } from '../plan/credentials.js';
import type { CredentialName } from '../plan/nodes.js';
import { isControlled, isEncodable } from '../engine/words.js';

import { plain, quoteIdentifier, quoteString } from './quote.js';

/** How a credential is written into the SQL. */
export type CredentialMode = 'redacted' | 'inline' | 'variables' | 'getenv' | 'bound';

/** The statement a credential is written into, and where in it. */
interface CredentialPlace {
  /** Whether DuckDB sends it in a header, which a control character would end. */
  readonly inHeader: boolean;
  readonly values: Credentials;
  /** The values to bind, in order of `$1`, `$2`, …; only `bound` adds to it. */
  readonly params: string[];
  /** Takes what speaks against it. */
  readonly failures: Diagnostic[];
  /** The place of the secret in the document. */
  readonly pointer: string;
}

type Writer = (credential: CredentialName, place: CredentialPlace) => string;

/**
 * One writer per mode. The guards are functions of DuckDB that fail the statement before anything is created; all run
 * on 1.4.4 and 1.5.5, and on 2.0.0 where `coalesce` and CASE are refused.
 */
export const credentialWriters: Readonly<Record<CredentialMode, Writer>> = {
  redacted: ({ credential }) => `error(${quoteString(`redacted: ${plain(credential)}`)})`,

  inline: (credential, place) => quoteString(valueOf(credential, place) ?? ''),

  // Refuses an unset and an empty variable, and takes a number: a bare getvariable stores NULL in silence.
  variables: ({ credential, optional }, place) => {
    const name = quoteIdentifier(credential);
    const variable = `getvariable(${quoteString(credential)})::VARCHAR`;
    const otherwise = emptyOr(optional, `set variable ${name}`);
    return `if(length(${variable}) > 0, ${guarded(variable, `the variable ${name}`, place)}, ${otherwise})`;
  },

  // In the command line, the only client with getenv, an unset variable is the empty string.
  getenv: ({ credential, env, optional }, place) => {
    const { failures, pointer } = place;
    if (env === undefined)
      failures.push(failure('credential-without-variable', pointer, { credential }));
    const name = plain(env ?? '');
    const variable = `getenv(${quoteString(name)})`;
    const words = `the environment variable ${name}`;
    const otherwise = emptyOr(optional, `set ${words}`);
    return `if(${variable} <> ${quoteString('')}, ${guarded(variable, words, place)}, ${otherwise})`;
  },

  bound: (credential, place) => `$${place.params.push(valueOf(credential, place) ?? '')}`,
};

/** The value, which the engine itself looks through where a header would end in it. */
function guarded(value: string, name: string, { inHeader }: CredentialPlace): string {
  if (!inHeader) return value;
  const controls = quoteString('[\\x00-\\x1f\\x7f]');
  const refusal = `${name} holds a control character: remove it, such as a line break at the end`;
  return `if(regexp_matches(${value}, ${controls}), error(${quoteString(refusal)}), ${value})`;
}

/** What a guard gives for a credential without a value: never NULL, which the engine takes in silence. */
function emptyOr(optional: true | undefined, refusal: string): string {
  return optional === true ? quoteString('') : `error(${quoteString(refusal)})`;
}

/** Null where a vault fails: then it is not known whether the credential has a value. */
function valueFrom(values: Credentials, credential: string): unknown {
  try {
    return values(credential);
  } catch {
    return null;
  }
}

/** The credential's value; undefined, and reported, when it has none that can be written and is not optional. */
function valueOf(
  { credential, env, optional }: CredentialName,
  { values, failures, pointer, inHeader }: CredentialPlace,
): string | undefined {
  const value = valueFrom(values, credential);
  if (optional === true && (value === undefined || value === '')) return undefined;
  const facts = { credential, ...(env === undefined ? {} : { variable: env }) };
  if (typeof value !== 'string' || value === '')
    failures.push(failure('unset-credential', pointer, facts));
  else if (!isEncodable(value))
    failures.push(failure('unencodable-credential', pointer, { credential }));
  else if (inHeader && isControlled(value))
    failures.push(failure('control-character', pointer, { credential }));
  else return value;
  return undefined;
}
