import { storeAt, type KnownStore } from '../../engine/object-stores.js';
import type { boolean, text } from '../../fields/values.js';
import type { Served } from '../backend.js';
import type { SecretInput } from '../secret/input.js';

/** Where a created secret of an object store leads to, by what is configured. */
export interface StoreAddress {
  readonly endpoint: string | undefined;
  /** What is known of the store there. */
  readonly store: KnownStore | undefined;
  readonly bucket: string | undefined;
  /** Where the bucket is named; undefined where a variable is a part of it. */
  readonly bucketAt: string | undefined;
  /** All that the secret is for. */
  readonly buckets: readonly string[];
  readonly region: { readonly name: string; readonly pointer: string } | undefined;
  readonly isEncrypted: boolean;
  /** The place of the endpoint, and of the table. */
  readonly at: string;
  readonly pointer: string;
}

/** What the secret is for. */
export interface Place extends Pick<Served, 'places' | 'bucketAt' | 'hosting'> {
  readonly pointer: string;
  readonly scope: readonly string[] | undefined;
}

type Addressed = SecretInput<{ region: typeof text; use_ssl: typeof boolean }>;

/** The address of a secret, by its keys and by what `overrides` says instead of them. */
export function addressOf(
  secret: Addressed,
  overrides: { readonly endpoint?: unknown; readonly use_ssl?: unknown },
  { pointer, places, scope = [], bucketAt, hosting }: Place,
): StoreAddress {
  const { endpoint: host, use_ssl: ssl = secret.value('use_ssl') } = overrides;
  const endpoint = typeof host === 'string' ? host : undefined;
  return {
    endpoint,
    store: endpoint === undefined ? undefined : storeAt(endpoint),
    bucket: bucketOf(places[0]?.path ?? ''),
    buckets: [...places.map(({ path }) => path), ...scope].flatMap((path) => bucketOf(path) ?? []),
    bucketAt,
    region: secret.has('region') ? ownRegion(secret) : hosting?.region,
    isEncrypted: ssl !== false,
    at: secret.at(secret.has('endpoint') ? 'endpoint' : 'service'),
    pointer,
  };
}

function ownRegion(secret: Addressed): StoreAddress['region'] {
  const name = secret.value('region');
  return name === undefined ? undefined : { name, pointer: secret.at('region') };
}

function bucketOf(path: string): string | undefined {
  return /:\/\/([^/]+)/.exec(path)?.[1];
}
