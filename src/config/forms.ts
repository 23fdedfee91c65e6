import { providers } from '../engine/secret-parameters.js';

/** The form of a value that says no more than its key asks for. */
export interface Form {
  readonly pattern: RegExp;
  /** Whether TOML writes such a value without quotes. */
  readonly bare?: true;
}

export type Forms = Readonly<Record<string, Form>>;

const text = (pattern: RegExp): Form => ({ pattern });

const boolean: Form = { pattern: /^(?:true|false|yes|no|on|off)$/i, bare: true };
const count: Form = { pattern: /^[-+]?\d{1,12}(?:\.\d{1,3})?$/, bare: true };
const port: Form = { pattern: /^[-+]?\d{1,5}$/, bare: true };
const moment: Form = {
  pattern: /^\d{4}-\d\d-\d\d(?:[Tt ][\d:.]{4,18}(?:[Zz]|[+-][\d:]{2,6})?)?$/,
  bare: true,
};
const name = text(/^[A-Za-z_][\w-]{0,62}$/);
const dottedName = text(/^[A-Za-z_][\w.-]{0,62}$/);
const host = text(/^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})|\/[\w./-]{1,200})$/);
const endpoint = text(
  /^(?:https?:\/\/)?(?:\[[0-9a-f:.]+\]|[a-z0-9][a-z0-9.-]{0,252})(?::\d{1,5})?\/*$/i,
);
const region = text(/^(?:auto|[a-z]{2,12}(?:-[a-z]{2,12}){1,4}-\d{1,2})$/);
const bucket = text(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/);
/** Without `?`, `@`, `=`, `#`, `;`, `:` and blanks, behind or between which credentials are written. */
const path = text(/^(?:[A-Za-z]:)?[\p{L}\p{N}\w./~*[\]{},+\\-]*$/u);
/** Before a file may stand the kind of catalog. */
const kinds = 'ducklake|duckdb|sqlite|postgres|postgresql|mysql|md|motherduck|quack|file';
const uri = text(
  new RegExp(`^(?:(?:${kinds}):){0,2}(?::memory:|[\\p{L}\\p{N}\\w./~*[\\]{},+\\\\-]*)$`, 'u'),
);
const url = text(/^[a-z][a-z0-9]{0,9}:\/\/[\p{L}\p{N}\w./*[\]{},+-]*$/iu);

const oneOf = (...words: readonly string[]) => text(new RegExp(`^(?:${words.join('|')})$`, 'i'));

const secret = {
  region,
  endpoint,
  url_style: oneOf('path', 'vhost'),
  use_ssl: boolean,
  scope: url,
};
const connection = { host, port, database: name, user: name };

/**
 * The harmless form of each key, by the table it stands in. What is not here has none and is never shown: credentials
 * first of all, and every text of any form.
 */
export const forms = {
  lake: { alias: name, data_inlining_row_limit: count },
  metadata: {
    ...connection,
    type: oneOf('duckdb', 'sqlite', 'postgres', 'motherduck', 'mysql'),
    uri,
    secret_name: name,
    region,
    compute: oneOf('local'),
  },
  storage: {
    ...secret,
    type: oneOf('local', 's3', 'r2', 'gcs'),
    path,
    secret_name: name,
    bucket,
    prefix: path,
    data_path: url,
  },
  parameters: {
    ...connection,
    ...secret,
    provider: oneOf(...providers),
    verify_ssl: boolean,
    requester_pays: boolean,
    url_compatibility_mode: boolean,
    connect_timeout: count,
    keepalives: count,
    keepalives_idle: count,
    keepalives_interval: count,
    keepalives_count: count,
    tcp_user_timeout: count,
  },
  options: {
    automatic_migration: boolean,
    busy_timeout: count,
    create_if_not_exists: boolean,
    data_inlining_row_limit: count,
    default_table: dottedName,
    ducklake_version: text(/^\d{1,3}(?:\.\d{1,3}){0,2}$/),
    encrypted: boolean,
    hidden: boolean,
    meta_block_size: count,
    meta_busy_timeout: count,
    meta_read_only: boolean,
    meta_row_group_size: count,
    meta_schema: name,
    metadata_catalog: name,
    metadata_schema: name,
    migrate_if_required: boolean,
    override_data_path: boolean,
    read_only: boolean,
    read_write: boolean,
    snapshot_retention_days: count,
    snapshot_time: moment,
    snapshot_version: count,
    write_deletion_vectors: boolean,
  },
  extension: { name, repository: name },
  items: { extensions: name },
  store: { database: path },
} as const satisfies Readonly<Record<string, Forms>>;
