import type { Host } from './backend.js';
import type { ObjectStore } from './object-store.js';
import type { Parameter } from './secret.js';
import { knownHosts, type StoreWish } from './store-wish.js';

type Value = string | boolean | undefined;

/** What DuckDB is to get for what a secret leaves unsaid; undefined where that stays open. */
export function closedBy(
  { type }: ObjectStore,
  { mode, endpoint }: StoreWish,
  { host }: Host,
): Readonly<Record<string, Value>> {
  const address = endpoint && `${endpoint.host}${endpoint.port}`;
  const own = address === 's3.amazonaws.com' ? undefined : address;
  const store = knownHosts[endpoint?.host ?? ''];
  const style = {
    s3: own !== undefined && endpoint?.path !== '' ? 'path' : (store?.style ?? 'vhost'),
    r2: endpoint === undefined ? undefined : 'path',
  }[type];
  const always = { url_style: style, use_ssl: true };
  if (mode === 'chain' || mode === 'chain with keys') return always;
  const region = type === 's3' ? own && (store === undefined ? 'us-east-1' : store.region) : 'auto';
  const closed = {
    ...always,
    region,
    endpoint: type === 's3' ? 's3.amazonaws.com' : undefined,
    session_token: mode === 'environment' ? undefined : '',
  };
  if (host === 'motherduck') return closed;
  const none = mode === 'bearer' ? '' : undefined;
  return { ...closed, kms_key_id: '', requester_pays: false, key_id: none, secret: none };
}

/** Those of them that the secret does not say itself. */
export function unsaid(
  closed: Readonly<Record<string, Value>>,
  said: readonly Parameter[],
): readonly Parameter[] {
  const names = said.map(({ name }) => name);
  return Object.entries(closed).flatMap(([name, expected]) =>
    expected === undefined || names.includes(name)
      ? []
      : [{ name, key: name, configured: undefined, expected, placing: 'own' as const }],
  );
}
