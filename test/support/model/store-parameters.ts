import * as fc from 'fast-check';
import { spelled } from '../configured.js';
import { boolean, credential, headers, plainText, proxy, type ParameterRow } from './parameters.js';

const always = { config: '1.4.0', credential_chain: '1.4.0' };

const chain = spelled(fc.constantFrom('env', 'config', 'sso;env', 'instance;process;config'));

/** What stands in `secret_parameters` of an object store. Keys, region and the like have keys of their own. */
export const storeParameters: Readonly<Record<string, ParameterRow>> = {
  verify_ssl: { value: boolean, since: { config: '1.5.0' } },
  kms_key_id: { value: plainText, since: { config: '1.4.0' } },
  requester_pays: { value: boolean, since: { config: '1.4.0' } },
  url_compatibility_mode: { value: boolean, since: always },
  http_proxy: { value: proxy, since: { config: '1.4.3', credential_chain: '1.5.4' } },
  http_proxy_username: { value: plainText, since: { config: '1.4.3', credential_chain: '1.5.4' } },
  http_proxy_password: { value: credential, since: { config: '1.4.3', credential_chain: '1.5.4' } },
  extra_http_headers: { value: headers, since: { config: '1.4.3' } },
  chain: { value: chain, since: { credential_chain: '1.4.0' } },
  profile: { value: plainText, since: { credential_chain: '1.4.0' } },
  external_id: { value: credential, since: { credential_chain: '1.4.0' } },
  web_identity_token_file: { value: plainText, since: { credential_chain: '1.5.3' } },
  session_name: { value: plainText, since: { credential_chain: '1.5.3' } },
  validation: {
    value: spelled(fc.constantFrom('exists', 'none')),
    since: { credential_chain: '1.4.1' },
  },
  refresh: { value: spelled(fc.constant('auto')), since: { credential_chain: '1.4.0' } },
};
