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
    ? { endpoint: given.address }
    : { endpoint: given.address, use_ssl: given.ssl };
}

/** The host and the port of an endpoint, lower-case. */
export function hostOf(endpoint: string): string {
  return (endpoint.split('/', 1)[0] ?? '').toLowerCase();
}

/** All behind the host, from its first slash on. */
export function pathOf(endpoint: string): string {
  const slash = endpoint.indexOf('/');
  return slash < 0 ? '' : endpoint.slice(slash);
}

/** Whether the host is an address, a name without a domain or has a port: a store of one's own, such as MinIO. */
export function isLocal(endpoint: string): boolean {
  const host = hostOf(endpoint);
  return /:\d+$|^\[|^\d{1,3}(?:\.\d{1,3}){3}$|^[^.]*$/.test(host);
}
