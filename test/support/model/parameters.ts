import * as fc from 'fast-check';
import { spelled } from '../configured.js';
import { fold, hostileText, legal } from '../hostile.js';
import type { ParameterModel } from './model.js';

/** The part of a credential that is looked for; nothing else in a document looks like it. */
const marker = fc
  .noBias(fc.bigInt({ min: 0n, max: 2n ** 80n }))
  .map((n) => `k${n.toString(36).padStart(16, 'q').slice(-16)}z`);

const edge = fc.oneof(fc.constant(''), hostileText());

/** A credential: hostile text around a marker. */
export const credential = spelled(
  fc.tuple(edge, marker, edge).map(([before, core, after]) => legal(`${before}${core}${after}`)),
  true,
);

export const plainText = spelled(hostileText());
const boolean = spelled(fc.boolean());
const count = spelled(fc.nat());

const proxy = spelled(fc.constantFrom('h', 'a-b.c:3128', 'http://h', 'http://10.0.0.1:80'));

const headers = fc
  .uniqueArray(fc.tuple(hostileText(/\p{Cc}/gu), credential), {
    selector: ([name]) => fold(name),
    maxLength: 3,
  })
  .map((entries): ParameterModel => Object.fromEntries(entries));

/** A parameter of CREATE SECRET without a key of its own, and the versions that take it by provider. */
export interface ParameterRow {
  readonly value: fc.Arbitrary<ParameterModel>;
  readonly config?: string;
  readonly chain?: string;
}

const always = { config: '1.4.0', chain: '1.4.0' };

/** What stands in `secret_parameters` of an object store. Keys, region and the like have keys of their own. */
export const storeParameters: Readonly<Record<string, ParameterRow>> = {
  verify_ssl: { value: boolean, config: '1.5.0' },
  kms_key_id: { value: plainText, config: '1.4.0' },
  requester_pays: { value: boolean, config: '1.4.0' },
  url_compatibility_mode: { value: boolean, ...always },
  http_proxy: { value: proxy, config: '1.4.3', chain: '1.5.4' },
  http_proxy_username: { value: plainText, config: '1.4.3', chain: '1.5.4' },
  http_proxy_password: { value: credential, config: '1.4.3', chain: '1.5.4' },
  extra_http_headers: { value: headers, config: '1.4.3' },
  chain: { value: plainText, chain: '1.4.0' },
  profile: { value: plainText, chain: '1.4.0' },
  external_id: { value: credential, chain: '1.4.0' },
  web_identity_token_file: { value: plainText, chain: '1.5.3' },
  session_name: { value: plainText, chain: '1.5.3' },
  validation: { value: spelled(fc.constantFrom('exists', 'none')), chain: '1.4.1' },
  refresh: { value: spelled(fc.constant('auto')), chain: '1.4.0' },
};

const libpq = { value: plainText, config: '1.5.3' };
const libpqSecret = { value: credential, config: '1.5.3' };

/** What stands in `secret_parameters` of PostgreSQL, beside the connection. */
export const postgresParameters: Readonly<Record<string, ParameterRow>> = {
  passfile: { value: plainText, config: '1.4.0' },
  sslmode: libpq,
  application_name: libpq,
  connect_timeout: { value: count, config: '1.5.3' },
  keepalives: { value: count, config: '1.5.3' },
  options: libpqSecret,
  sslpassword: libpqSecret,
  sslrootcert: libpq,
  oauth_client_secret: libpqSecret,
};
