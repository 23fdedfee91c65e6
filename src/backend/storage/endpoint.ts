import type { boolean } from '../../fields/values.js';
import type { Report } from '../../diagnostic/diagnostic.js';
import type { endpoint } from '../secret/address.js';
import type { SecretInput } from '../secret/input.js';

/** The endpoint as DuckDB's parameters; a scheme that contradicts `use_ssl` is reported. */
export function endpointParameters(
  secret: SecretInput<{ endpoint: typeof endpoint; use_ssl: typeof boolean }>,
  report: Report,
): { endpoint?: string; use_ssl?: boolean } {
  const given = secret.value('endpoint');
  const useSsl = secret.value('use_ssl');
  if (given === undefined) return {};
  if (given.ssl !== undefined && useSsl !== undefined && given.ssl !== useSsl) {
    const details = { related: [secret.at('endpoint')] };
    report.add(
      'conflicting-keys',
      secret.at('use_ssl'),
      { key: 'use_ssl', other: 'endpoint' },
      details,
    );
  }
  return given.ssl === undefined
    ? { endpoint: given.host }
    : { endpoint: given.host, use_ssl: given.ssl };
}
