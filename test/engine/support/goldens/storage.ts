import { store } from '../door/upstream.js';
import { objectStore } from '../object-store.js';
import { suiteExtras } from '../suite-door.js';
import { bindFile } from './catalog.js';
import { changed, isTable, put, textOf, type Env, type Table } from './texts.js';
import type { World } from './world.js';

/** A storage's table with its folder or its bucket, and the store's endpoint, bound to the world. */
export function bindStorage(table: Table, world: World, env: Env): Table {
  if (table['type'] === 'local') return changed(table, { path: (value) => bindFile(value, world) });
  const url = (value: unknown) => bindUrl(value, world);
  const to = (other: string | boolean) => (value: unknown) => put(value, other, env);
  const parameters = table['secret_parameters'];
  const inParameters = new Set(isTable(parameters) ? Object.keys(parameters) : []);
  // Whom a role turns out to be, no door can know.
  const endpoint = inParameters.has('assume_role_arn') ? store.host : objectStore.endpoint;
  const connection = {
    endpoint: (value: unknown) => {
      const scheme = /^https?:\/\//i.exec(textOf(value, env)) ? 'http://' : '';
      return put(value, `${scheme}${endpoint}`, env);
    },
    use_ssl: to(objectStore.useSsl),
    url_style: to('path'),
    // The store at the endpoint is none that is known.
    service: () => null,
    region: to(objectStore.region),
    session_token: to(suiteExtras.session_token),
    kms_key_id: to(suiteExtras.kms_key_id),
    bearer_token: to(suiteExtras.bearer_token),
    key_id: to(objectStore.keyId),
    secret: to(objectStore.secret),
    scope: (value: unknown) => (Array.isArray(value) ? value.map(url) : url(value)),
    http_proxy: (value: unknown) =>
      put(value, textOf(value, env).replace(/[^/]+(?=\/*$)/, world.proxy.address), env),
    extra_http_headers: (value: unknown) => (isTable(value) ? toHeaders(value) : value),
    web_identity_token_file: () => world.file('web-identity-token', 'token'),
  };
  const reached = {
    endpoint,
    use_ssl: objectStore.useSsl,
    url_style: 'path',
  };
  const added = Object.entries(reached).filter(([key]) => !inParameters.has(key));
  return changed(
    { ...Object.fromEntries(added), ...table },
    {
      ...connection,
      data_path: url,
      bucket: (value) => put(value, world.bucket(textOf(value, env)), env),
      secret_parameters: (value) => (isTable(value) ? changed(value, connection) : value),
    },
  );
}

/** A URL in a bucket of the world; a bucket that is a variable is bound by its value. */
function bindUrl(value: unknown, world: World): unknown {
  if (typeof value !== 'string') return value;
  return value.replace(
    /^(\w+:\/\/)([^/$]+)/,
    (_, scheme: string, bucket: string) => `${scheme}${world.bucket(bucket)}`,
  );
}

/** Names that HTTP takes; what is to replace the signature is a token that the door knows. */
function toHeaders(headers: Table): Table {
  const entries = Object.entries(headers).map(([name, value]): [string, unknown] => {
    const isAuthorization = name.toLowerCase() === 'authorization';
    const bound = isAuthorization ? `Bearer ${suiteExtras.bearer_token}` : value;
    return [name.replaceAll(/[^\w'-]/g, '-'), bound];
  });
  return Object.fromEntries(entries);
}
