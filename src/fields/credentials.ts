import type { Credentials } from '../plan/credentials.js';
import type { CredentialName } from '../plan/nodes.js';
import type { CredentialText } from './values.js';
import { expand, mayBeEmpty, soleVariable, type Environment } from './variables.js';

/** The configured texts of the credentials, by name. They stay beside the plan. */
export type CredentialTexts = Map<string, string>;

/**
 * Keeps the credential's text aside and gives the name that stands for it in the plan. `optional`: whether it may be
 * empty, if its text says so.
 */
export function nameCredential(
  name: string,
  { template }: CredentialText,
  texts: CredentialTexts,
  optional: boolean,
): CredentialName {
  texts.set(name, template);
  const env = soleVariable(template);
  return {
    credential: name,
    ...(env === undefined ? {} : { env }),
    ...(optional && mayBeEmpty(template) ? { optional: true } : {}),
  };
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
