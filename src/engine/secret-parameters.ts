import { foldName } from './names.js';
import type { Version } from './versions.js';

/** The providers a secret can be created with; `config` is DuckDB's default and is never written out. */
export const providers = ['config', 'credential_chain'] as const;
export type Provider = (typeof providers)[number];

/**
 * One parameter of CREATE SECRET. Each row says whether the value is sensitive: a sensitive value goes only into a
 * text parameter or a map, because DuckDB repeats in its error what was put into a BOOLEAN one.
 */
export interface SecretParameter {
  /** To DuckDB all but booleans and maps are text; the other words say of which form. */
  readonly value:
    | 'text'
    | 'account'
    | 'boolean'
    | 'chain'
    | 'endpoint'
    | 'host'
    | 'integer'
    | 'map'
    | 'port'
    | 'proxy'
    | 'secret';
  readonly sensitive: boolean;
  readonly concerns: Concern;
  /** The first version that accepts it, by provider; a provider that is not here refuses it. */
  readonly since: Readonly<Partial<Record<Provider, Version>>>;
  /** Whether its text may be made of several parts, some of them credentials. */
  readonly composed?: true;
  /** Whether the empty text says that there is none, whatever the environment and settings have. */
  readonly closedBy?: '';
  /** Whether older versions take it as a word of libpq, in the path of ATTACH. DuckDB repeats the path in its errors. */
  readonly inPath?: true;
  /** The keys of the backend's table that say the same to versions which do not know it. */
  readonly instead?: readonly string[];
  /** What an empty value means, where that is no mistake: there is none, or the requests are not signed. */
  readonly empty?: 'none' | 'anonymous';
  /** The values that do something; DuckDB takes any other in silence. */
  readonly only?: readonly string[];
}

/** What a parameter is about, which says what a change of it means. */
export type Concern =
  /** Which server the secret leads to, or which database of it. */
  | 'server'
  /** As whom, and how, it is reached. */
  | 'access'
  /** Where the provider takes the credentials from. */
  | 'source'
  /** Whether the connection is encrypted and the server's certificate checked. */
  | 'tls'
  /** The key that the server encrypts with. */
  | 'encryption'
  /** DuckDB accepts it and then never reads it. */
  | 'nothing';

/** The parameters of a type of secret, in the order they are written. */
export type SecretParameters = Readonly<Record<string, SecretParameter>>;

const always = { config: '1.4.0', credential_chain: '1.4.0' } as const;
export const keyed = { config: '1.4.0' } as const;
const proxied = { config: '1.4.3', credential_chain: '1.5.4' } as const;
const chained = { credential_chain: '1.4.0' } as const;
const chainedLater = { credential_chain: '1.5.3' } as const;

/** A parameter that is no credential. */
export function plain(
  concerns: Concern,
  since: SecretParameter['since'],
  value: SecretParameter['value'] = 'text',
): SecretParameter {
  return { value, sensitive: false, concerns, since };
}

/** A parameter that is a credential. */
export function sensitive(concerns: Concern, since: SecretParameter['since']): SecretParameter {
  return { value: 'text', sensitive: true, concerns, since };
}

/** What s3, r2 and gcs share. Tried on every version from 1.4.0 to 1.5.5. */
export const objectStoreParameters: SecretParameters = {
  key_id: { ...sensitive('access', always), closedBy: '', empty: 'anonymous' },
  secret: { ...sensitive('access', always), closedBy: '', empty: 'anonymous' },
  session_token: { ...sensitive('access', always), closedBy: '', empty: 'none' },
  region: plain('access', always),
  endpoint: plain('server', always, 'endpoint'),
  url_style: { ...plain('access', always), only: ['path', 'vhost'] },
  use_ssl: plain('tls', always, 'boolean'),
  verify_ssl: plain('tls', { config: '1.5.0' }, 'boolean'),
  kms_key_id: { ...plain('encryption', keyed), closedBy: '' },
  requester_pays: plain('access', keyed, 'boolean'),
  url_compatibility_mode: plain('nothing', always, 'boolean'),
  http_proxy: plain('access', proxied, 'proxy'),
  http_proxy_username: plain('access', proxied),
  http_proxy_password: sensitive('access', proxied),
  extra_http_headers: { ...sensitive('access', { config: '1.4.3' }), value: 'map' },
  chain: plain('source', chained, 'chain'),
  profile: plain('source', chained),
  assume_role_arn: plain('source', chained),
  external_id: sensitive('source', chained),
  web_identity_token_file: plain('source', chainedLater),
  session_name: plain('source', chainedLater),
  validation: {
    ...plain('source', { credential_chain: '1.4.1' }),
    only: ['exists', 'none'],
  },
  refresh: { ...plain('source', chained), only: ['auto'] },
};

export const r2Parameters: SecretParameters = {
  account_id: plain('server', always, 'account'),
  ...objectStoreParameters,
};

export const gcsParameters: SecretParameters = {
  ...objectStoreParameters,
  bearer_token: sensitive('access', keyed),
};

/** Of a secret for what is read over http and https. Tried on 1.4.4 and 1.5.5. */
export const httpParameters: SecretParameters = {
  bearer_token: sensitive('access', keyed),
  extra_http_headers: { ...sensitive('access', keyed), value: 'map' },
  verify_ssl: plain('tls', { config: '1.5.0' }, 'boolean'),
  http_proxy: plain('access', keyed, 'proxy'),
  http_proxy_username: plain('access', keyed),
  http_proxy_password: sensitive('access', keyed),
};

/** DuckDB's other names for a parameter, by the name lakeplan writes. */
const aliases: Readonly<Record<string, string>> = {
  dbname: 'database',
  hostname: 'host',
  username: 'user',
};

/** One name per parameter: folded, and without DuckDB's aliases. */
export function secretParameterName(name: string): string {
  const folded = foldName(name);
  return Object.hasOwn(aliases, folded) ? (aliases[folded] ?? folded) : folded;
}
