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
    'text' | 'account' | 'boolean' | 'endpoint' | 'host' | 'integer' | 'map' | 'port' | 'proxy';
  readonly sensitive: boolean;
  /** The first version that accepts it, by provider; without the provider it is refused. */
  readonly config?: Version;
  readonly credential_chain?: Version;
  /** The values that do something; DuckDB takes any other in silence. */
  readonly only?: readonly string[];
  /** DuckDB accepts it and then never reads it. */
  readonly ignored?: true;
}

const always = { config: '1.4.0', credential_chain: '1.4.0' } as const;

/** What s3, r2 and gcs share, in the order it is written. Tried on every version from 1.4.0 to 1.5.5. */
const objectStore = {
  key_id: { value: 'text', sensitive: true, ...always },
  secret: { value: 'text', sensitive: true, ...always },
  session_token: { value: 'text', sensitive: true, ...always },
  region: { value: 'text', sensitive: false, ...always },
  endpoint: { value: 'endpoint', sensitive: false, ...always },
  url_style: { value: 'text', sensitive: false, ...always, only: ['path', 'vhost'] },
  use_ssl: { value: 'boolean', sensitive: false, ...always },
  verify_ssl: { value: 'boolean', sensitive: false, config: '1.5.0' },
  kms_key_id: { value: 'text', sensitive: false, config: '1.4.0' },
  requester_pays: { value: 'boolean', sensitive: false, config: '1.4.0' },
  url_compatibility_mode: { value: 'boolean', sensitive: false, ...always, ignored: true },
  http_proxy: { value: 'proxy', sensitive: false, config: '1.4.3', credential_chain: '1.5.4' },
  http_proxy_username: {
    value: 'text',
    sensitive: false,
    config: '1.4.3',
    credential_chain: '1.5.4',
  },
  http_proxy_password: {
    value: 'text',
    sensitive: true,
    config: '1.4.3',
    credential_chain: '1.5.4',
  },
  extra_http_headers: { value: 'map', sensitive: true, config: '1.4.3' },
  chain: { value: 'text', sensitive: false, credential_chain: '1.4.0' },
  profile: { value: 'text', sensitive: false, credential_chain: '1.4.0' },
  assume_role_arn: { value: 'text', sensitive: false, credential_chain: '1.4.0' },
  external_id: { value: 'text', sensitive: true, credential_chain: '1.4.0' },
  web_identity_token_file: { value: 'text', sensitive: false, credential_chain: '1.5.3' },
  session_name: { value: 'text', sensitive: false, credential_chain: '1.5.3' },
  validation: {
    value: 'text',
    sensitive: false,
    credential_chain: '1.4.1',
    only: ['exists', 'none'],
  },
  refresh: { value: 'text', sensitive: false, credential_chain: '1.4.0', only: ['auto'] },
} as const satisfies Record<string, SecretParameter>;

/** A keyword of libpq, which the postgres secret takes from 1.5.3 on. */
const libpq = {
  value: 'text',
  sensitive: false,
  config: '1.5.3',
} as const satisfies SecretParameter;
const libpqNumber = { ...libpq, value: 'integer' } as const satisfies SecretParameter;
const libpqSecret = { ...libpq, sensitive: true } as const satisfies SecretParameter;

const postgres = {
  host: { value: 'host', sensitive: false, config: '1.4.0' },
  port: { value: 'port', sensitive: false, config: '1.4.0' },
  database: { value: 'text', sensitive: false, config: '1.4.0' },
  user: { value: 'text', sensitive: false, config: '1.4.0' },
  password: { value: 'text', sensitive: true, config: '1.4.0' },
  passfile: { value: 'text', sensitive: false, config: '1.4.0' },
  uri: libpqSecret,
  hostaddr: libpq,
  service: libpq,
  application_name: libpq,
  fallback_application_name: libpq,
  client_encoding: libpq,
  options: libpqSecret,
  replication: libpq,
  target_session_attrs: libpq,
  load_balance_hosts: libpq,
  connect_timeout: libpqNumber,
  keepalives: libpqNumber,
  keepalives_idle: libpqNumber,
  keepalives_interval: libpqNumber,
  keepalives_count: libpqNumber,
  tcp_user_timeout: libpqNumber,
  sslmode: libpq,
  sslnegotiation: libpq,
  sslcompression: libpq,
  sslcert: libpq,
  sslkey: libpq,
  sslpassword: libpqSecret,
  sslcertmode: libpq,
  sslrootcert: libpq,
  sslcrl: libpq,
  sslcrldir: libpq,
  sslsni: libpq,
  sslkeylogfile: libpq,
  requiressl: libpq,
  requirepeer: libpq,
  require_auth: libpq,
  channel_binding: libpq,
  min_protocol_version: libpq,
  max_protocol_version: libpq,
  ssl_min_protocol_version: libpq,
  ssl_max_protocol_version: libpq,
  gssencmode: libpq,
  gsslib: libpq,
  gssdelegation: libpq,
  krbsrvname: libpq,
  scram_client_key: libpqSecret,
  scram_server_key: libpqSecret,
  oauth_issuer: libpq,
  oauth_client_id: libpq,
  oauth_client_secret: libpqSecret,
  oauth_scope: libpq,
} as const satisfies Record<string, SecretParameter>;

/** The parameters by type of secret, in the order they are written. */
export const secretParameters: Readonly<Record<string, Readonly<Record<string, SecretParameter>>>> =
  {
    s3: objectStore,
    r2: { account_id: { value: 'account', sensitive: false, ...always }, ...objectStore },
    gcs: {
      ...objectStore,
      bearer_token: { value: 'text', sensitive: true, config: '1.4.0' },
    },
    postgres,
  };

/** The place of each parameter in its type's order. */
export const parameterRanks: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(
  Object.entries(secretParameters).map(([type, rows]) => {
    return [type, new Map(Object.keys(rows).map((name, rank) => [name, rank]))];
  }),
);

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
