import { expand, soleVariable, type Environment } from '../config/variables.js';
import type { CredentialText } from '../config/values.js';
import type { CredentialName } from './nodes.js';

/**
 * The values of a plan's credentials, by name; undefined for one whose variable is unset. It is a function so that
 * it prints as `[Function]`, JSON drops it, and a vault can take its place.
 */
export type Credentials = (name: string) => string | undefined;

/** The configured texts of the credentials, by name. They stay beside the plan. */
export type CredentialTexts = Map<string, string>;

/** Keeps the credential's text aside and gives the name that stands for it in the plan. */
export function nameCredential(
  name: string,
  { template }: CredentialText,
  texts: CredentialTexts,
): CredentialName {
  texts.set(name, template);
  const env = soleVariable(template);
  return env === undefined ? { credential: name } : { credential: name, env };
}

export function resolveCredentials(
  texts: ReadonlyMap<string, string>,
  env: Environment,
): Credentials {
  return (name) => {
    const template = texts.get(name);
    const expansion = template === undefined ? 'malformed' : expand(template, env);
    return typeof expansion === 'object' && 'text' in expansion ? expansion.text : undefined;
  };
}
