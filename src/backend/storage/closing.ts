import { storeAt } from '../../engine/object-stores.js';
import type { Said, SecretKind } from '../secret/kind.js';
import { pathOf } from './endpoint.js';

/** What closes one parameter: always the same, or by what else the secret says; undefined where nothing is written. */
type Rule = string | boolean | ((secret: Said) => string | undefined);

/** What closes a type of store. */
export type ClosingRules = Readonly<Record<string, Rule>>;

/**
 * What DuckDB otherwise takes from AWS_SESSION_TOKEN, AWS_REGION, DUCKDB_S3_USE_SSL and their like, and from the settings
 * `s3_*`: each run against a server that would have taken it, on 1.4.4 and 1.5.5. NULL closes nothing: it is sent as
 * text. Not closed are VERIFY_SSL, as a store may have a certificate of its own, and URL_COMPATIBILITY_MODE and proxies,
 * which no text closes. `SET GLOBAL enable_global_s3_configuration = false` is not written: it would change every other
 * secret of the session, and leaves the settings `s3_*` open.
 */
const shared: ClosingRules = {
  // Keys of the environment have its token with them.
  session_token: (secret) => (hasKeys(secret) ? '' : undefined),
  use_ssl: true,
  kms_key_id: '',
  requester_pays: false,
};

export const s3Closing: ClosingRules = {
  ...shared,
  region: regionOf,
  // With a region it still becomes the region's own host.
  endpoint: 's3.amazonaws.com',
  url_style: styleOf,
};

/** With an account host and style are fixed; with an endpoint instead, the style is open. Without both it is an error. */
export const r2Closing: ClosingRules = {
  ...shared,
  region: 'auto',
  url_style: (secret) => endpointOf(secret) && 'path',
};

/** Host and style are fixed. A token wins over keys, which are then none. */
export const gcsClosing: ClosingRules = {
  ...shared,
  region: 'auto',
  key_id: (secret) => (isBearer(secret) ? '' : undefined),
  secret: (secret) => (isBearer(secret) ? '' : undefined),
};

/** The rest is what the chain finds. */
const ofChain = ['url_style', 'use_ssl'];

/** The parameters that MotherDuck's documents name; not run there. */
const ofMotherDuck = ['session_token', 'region', 'endpoint', 'url_style', 'use_ssl'];

/** What the rules say for a secret, its provider and where it is kept. */
export function closingBy(rules: ClosingRules): SecretKind['closing'] {
  return (secret) => {
    const names = Object.keys(rules).filter(
      (name) =>
        (secret.provider === undefined || ofChain.includes(name)) &&
        (secret.in === undefined || ofMotherDuck.includes(name)),
    );
    return Object.fromEntries(
      names.flatMap((name) => {
        const rule = rules[name];
        const value = typeof rule === 'function' ? rule(secret) : rule;
        return value === undefined ? [] : [[name, value] as const];
      }),
    );
  };
}

function hasKeys({ parameters }: Said): boolean {
  return parameters['key_id'] !== undefined || parameters['bearer_token'] !== undefined;
}

function isBearer({ parameters }: Said): boolean {
  return parameters['bearer_token'] !== undefined;
}

function endpointOf({ parameters: { endpoint } }: Said): string | undefined {
  return typeof endpoint === 'string' ? endpoint : undefined;
}

/** Of AWS nothing is assumed: a wrong region would name another host. MinIO's own is `us-east-1`. */
function regionOf(secret: Said): string | undefined {
  const endpoint = endpointOf(secret);
  if (endpoint === undefined) return undefined;
  const { name, region } = storeAt(endpoint) ?? {};
  return name === 'aws' ? region : (region ?? 'us-east-1');
}

function styleOf(secret: Said): string {
  const endpoint = endpointOf(secret) ?? '';
  return pathOf(endpoint) === '' ? (storeAt(endpoint)?.style ?? 'vhost') : 'path';
}
