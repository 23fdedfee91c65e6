import { quote } from '../quote.js';

/** What is around a script: an environment, and the settings someone else has left in the engine. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string>>;
  readonly settings: readonly string[];
}

/** Loopback, where nothing listens. */
const nowhere = '127.0.0.1:1';

/** What is foreign to a store: whatever its lake says, the opposite. */
export interface Store {
  readonly secure: boolean;
  readonly style: 'path' | 'vhost';
}

/** What a machine may say of another cloud and another database; the engine reads each word where a secret is silent. */
const environment = {
  AWS_ACCESS_KEY_ID: 'foreign-key',
  AWS_SECRET_ACCESS_KEY: 'foreign-secret',
  AWS_SESSION_TOKEN: 'foreign-token',
  AWS_REGION: 'foreign-region',
  AWS_DEFAULT_REGION: 'foreign-region',
  AWS_PROFILE: 'foreign-profile',
  AWS_ENDPOINT_URL: `http://${nowhere}`,
  AWS_ENDPOINT_URL_S3: `http://${nowhere}`,
  DUCKDB_S3_ENDPOINT: nowhere,
  DUCKDB_S3_KMS_KEY_ID: 'foreign-kms-key',
  DUCKDB_S3_REQUESTER_PAYS: 'true',
  PGHOST: 'foreign.invalid',
  PGHOSTADDR: '127.0.0.2',
  PGPORT: '1',
  PGDATABASE: 'foreign',
  PGUSER: 'foreign',
  PGPASSWORD: 'foreign-password',
  PGCLIENTENCODING: 'LATIN1',
  PGOPTIONS: '-c default_transaction_read_only=on',
  PGTARGETSESSIONATTRS: 'standby',
  PGSSLMODE: 'allow',
};

const settings = {
  s3_access_key_id: 'foreign-key',
  s3_secret_access_key: 'foreign-secret',
  s3_session_token: 'foreign-token',
  s3_region: 'foreign-region',
  s3_endpoint: nowhere,
  s3_kms_key_id: 'foreign-kms-key',
  s3_requester_pays: 'true',
};

/** GLOBAL: DuckLake lists over a connection of its own, which sees nothing else. */
const setGlobal = (all: Readonly<Record<string, string>>) =>
  Object.entries(all).map(([name, value]) => `SET GLOBAL ${name} = ${quote(value)}`);

export function surroundingsOf({ secure, style }: Store) {
  const ssl = String(!secure);
  const ofStore = { s3_use_ssl: ssl, s3_url_style: style === 'path' ? 'vhost' : 'path' };
  return {
    clean: { env: {}, settings: [] },
    environment: { env: { ...environment, DUCKDB_S3_USE_SSL: ssl }, settings: [] },
    settings: { env: {}, settings: ['LOAD httpfs', ...setGlobal({ ...settings, ...ofStore })] },
  } as const satisfies Readonly<Record<string, Surroundings>>;
}
