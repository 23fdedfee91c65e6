import { compileToml } from '../../../src/toml.js';
import { compiled, extensionsOf, type CompiledPlan } from './emitted.js';
import { version } from './environment.js';
import { onlyExtensions } from './extensions.js';
import { freshBucket, objectStore } from './object-store.js';
import { freshDatabase, type Database } from './postgres.js';

/** The credentials of the lake, each of which is one environment variable. */
export interface ModeCredentials {
  readonly PGPASSWORD: string;
  readonly AWS_ACCESS_KEY_ID: string;
  readonly AWS_SECRET_ACCESS_KEY: string;
  readonly TENANT: string;
}

/** What may be other than it is, to make statements fail. */
export interface ModeLakeChanges {
  readonly credentials?: Partial<ModeCredentials>;
  readonly databasePort?: number;
  readonly endpoint?: string;
}

export interface ModeLake extends CompiledPlan {
  /** The configuration it was compiled from. */
  readonly text: string;
  readonly credentials: ModeCredentials;
  readonly database: Database;
  readonly bucket: string;
  readonly extensionDirectory: string;
}

/**
 * A lake on PostgreSQL and S3, with credentials as parameters and in a map, one of them optional and unset, ready to be
 * emitted in each mode.
 */
export async function freshModeLake({
  credentials: changed = {},
  databasePort,
  endpoint = objectStore.endpoint,
}: ModeLakeChanges = {}): Promise<ModeLake> {
  const [database, bucket] = [await freshDatabase(), await freshBucket()];
  const credentials: ModeCredentials = {
    PGPASSWORD: database.password,
    AWS_ACCESS_KEY_ID: objectStore.keyId,
    AWS_SECRET_ACCESS_KEY: objectStore.secret,
    TENANT: `no'42 "q"; \\ $1`,
    ...changed,
  };
  const text = `
[lakes.sales.catalog]
type = "postgres"
secret_name = "Sales's catalog"
host = ${JSON.stringify(database.host)}
port = ${databasePort ?? database.port}
database = ${JSON.stringify(database.database)}
user = ${JSON.stringify(database.user)}
password = "\${PGPASSWORD}"

[lakes.sales.storage]
type = "s3"
secret_name = "sales_bucket"
bucket = "${bucket}"
prefix = "data"
region = "${objectStore.region}"
endpoint = "${endpoint}"
use_ssl = ${objectStore.useSsl}
url_style = "path"
key_id = "\${AWS_ACCESS_KEY_ID}"
secret = "\${AWS_SECRET_ACCESS_KEY}"
secret_parameters = { session_token = "\${AWS_SESSION_TOKEN:-}", extra_http_headers = { X-Tenant = "\${TENANT}" } }
`;
  const { plan, values } = compiled(
    compileToml(text, { env: { ...credentials }, target: version }),
  );
  const extensionDirectory = onlyExtensions(extensionsOf(plan));
  return { text, plan, values, credentials, database, bucket, extensionDirectory };
}
