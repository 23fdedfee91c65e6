import type { Elsewhere, KeyFacts, OverrideUse, OwnKeys, Unused, VariableForm } from './facts.js';
import { key, value, type Key, type Value } from './row.js';

// The part of the table of codes for what keeps no plan from being made.

/** Where a code has several severities, its part says the usual one, and the others are said where it is found. */
export const infos = {
  /** `version`: the one it is taken for. */
  'unknown-patch': value as Value<{ readonly version: string }>,
  /** `on`: the day on which DuckDB ceased to maintain the line. */
  'unmaintained-target': value as Value<{ readonly line: string; readonly on: string }>,
  'credential-in-file': value,
  'relative-path': value,
  'normalised-path': value,
  'implied-read-only': value,
  'leftover-file': key,
  'snapshot-time-zone': value,
};

export const warnings = {
  'unread-variable': value as Value<{ readonly form: VariableForm }>,
  placeholder: value,
  /** `is`: what it seems to be. */
  'swapped-keys': value as Value<{ readonly is: 'key_id' | 'secret' }>,
  'unused-key': key as Key<KeyFacts & { readonly because: Unused }>,
  /** `with`: what names the other region. */
  'conflicting-regions': value as Value<{ readonly with: 'catalog' | 'endpoint' }>,
  'missing-password': value,
  /** `assumed`: one is written nevertheless. */
  'missing-region': value as Value<{ readonly assumed: boolean }>,
  'missing-url-style': value,
  'unsupported-url-style': value as Value<{ readonly style: string }>,
  'unlikely-region': value,
  'unlikely-bucket': value,
  /** `part`: of the endpoint. */
  'bucket-in-endpoint': value as Value<{ readonly part: 'host' | 'path' | 'path-of-r2' }>,
  'keys-from-environment': value,
  /** `anonymous`: without a key and a secret the requests are not signed. */
  'empty-default': value as Value<{ readonly anonymous: boolean }>,
  'expiring-credentials': value,
  'foreign-chain': value as Value<{ readonly ownKeys: OwnKeys }>,
  'bucket-root': value,
  'disk-root': value,
  'unencrypted-url': value,
  /** `sends`: what it holds goes to any host. */
  'wide-scope': value as Value<{ readonly sends: boolean }>,
  'relative-uri': value as Value<{ readonly elsewhere: Elsewhere }>,
  'override-data-path': key as Key<{ readonly use: OverrideUse }>,
  /** `future`: only where the moment is still to come. */
  'snapshot-creates-lake': key as Key<{ readonly future: boolean }>,
  'ineffective-busy-timeout': key,
  'migration-with-read-only': key as Key<KeyFacts>,
  'permanent-migration': key as Key<KeyFacts>,
  'pin-of-duckdb-file': key as Key<KeyFacts>,
  /** `newest`: the newest client that MotherDuck takes. */
  'newer-than-motherduck': value as Value<{ readonly newest: string }>,
};
