import type { Provider } from '../../engine/secret-parameters.js';
import { isAtLeast, type Version } from '../../engine/versions.js';
import type { Closed, Said, SecretKind } from './kind.js';

/** What is to be written for what the secret leaves unsaid: of what closes it, what its provider and version take. */
export function closedFor({ rows, closing }: SecretKind, secret: Said, target: Version): Closed {
  const provider = (secret.provider ?? 'config') as Provider;
  const isTaken = ([name]: readonly [string, unknown]) => {
    const since = rows[name]?.since[provider];
    return since !== undefined && isAtLeast(target, since) && secret.parameters[name] === undefined;
  };
  return Object.fromEntries(Object.entries(closing(secret)).filter(isTaken));
}

/** Whether the parameter says no more than what closes the secret without it. */
export function isClosed({ closing }: SecretKind, secret: Said, name: string): boolean {
  const { [name]: value, ...parameters } = secret.parameters;
  return value !== undefined && closing({ ...secret, parameters })[name] === value;
}
