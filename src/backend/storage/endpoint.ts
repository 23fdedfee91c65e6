import * as v from 'valibot';
import { matching, type boolean } from '../../config/values.js';
import { problem } from '../../config/problem.js';
import type { Report } from '../../diagnostic/diagnostic.js';
import type { SecretInput } from '../secret/input.js';

export interface Endpoint {
  readonly host: string;
  /** What its scheme says of TLS, if it has one. */
  readonly ssl?: boolean;
}

/** `host[:port]`. DuckDB takes no scheme there (`http://http://h`) and reads everything behind a `/` as a path (run). */
export const endpoint = v.pipe(
  matching(
    /^(https?:\/\/)?(\[[0-9a-f:.]+\]|[^\s/\\?#@:[\]]+)(:\d{1,5})?\/*$/i,
    problem('invalid-endpoint', {}),
  ),
  v.transform((url): Endpoint => {
    const [, scheme, host = ''] = /^(https?:\/\/)?(.*?)\/*$/is.exec(url) ?? [];
    return scheme === undefined ? { host } : { host, ssl: scheme.toLowerCase() === 'https://' };
  }),
);

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
