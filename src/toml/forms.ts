import { attachOptions, motherduckOptions } from '../engine/attach-options.js';
import { providers, secretParameters } from '../engine/secret-parameters.js';

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
const prefixes = 'ducklake|duckdb|sqlite|postgres|postgresql|mysql|md|motherduck|quack|file';
const uri = text(
  new RegExp(`^(?:(?:${prefixes}):){0,2}(?::memory:|[\\p{L}\\p{N}\\w./~*[\\]{},+\\\\-]*)$`, 'u'),
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

type Tables =
  'lake' | 'metadata' | 'storage' | 'parameters' | 'options' | 'extension' | 'items' | 'store';

/** What is no text has a form whatever its name is. */
const byType: Forms = { boolean, count, integer: count, 'snapshot-time': moment };

function formsOf(rows: Readonly<Record<string, { readonly value: string }>>): Forms {
  const found = Object.entries(rows).map(([key, { value }]) => [key, byType[value]] as const);
  return Object.fromEntries(found.filter((one): one is [string, Form] => one[1] !== undefined));
}

/**
 * The harmless form of each key, by the table it stands in. What is not here has none and is never shown: credentials
 * first of all, and every text of any form.
 */
export const forms: Readonly<Record<Tables, Forms>> = {
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
    ...Object.assign({}, ...Object.values(secretParameters).map(formsOf)),
    ...connection,
    ...secret,
    provider: oneOf(...providers),
  },
  options: {
    ...formsOf({ ...attachOptions, ...motherduckOptions }),
    default_table: dottedName,
    ducklake_version: text(/^\d{1,3}(?:\.\d{1,3}){0,2}$/),
    meta_schema: name,
    metadata_catalog: name,
    metadata_schema: name,
  },
  extension: { name, repository: name },
  /** The items of a list. */
  items: { extensions: name },
  store: { database: path },
};
