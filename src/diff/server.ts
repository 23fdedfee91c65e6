import { foldName } from '../engine/names.js';
import type { CredentialName, SecretNode } from '../plan/nodes.js';

/** The parameters that say which database a secret leads to. */
export const placeParameters = ['host', 'hostaddr', 'port', 'database', 'service', 'uri'];

/** Where a created secret leads to; undefined for what the plan does not say. */
export function serverOf(
  secret: SecretNode | undefined,
): Readonly<Record<string, unknown>> | undefined {
  if (secret?.action !== 'create') return undefined;
  const { uri, ...literal } = Object.fromEntries(
    placeParameters.map((parameter) => [parameter, secret.parameters[parameter]]),
  );
  if (uri === undefined) {
    const { host } = literal;
    return { ...literal, host: typeof host === 'string' ? foldName(host) : host };
  }
  const { env } = uri as CredentialName;
  return env === undefined ? undefined : { uri: env };
}
