import { bucket, chain, type Sample } from '../sample.js';
import { account } from '../secret/address.js';
import { r2Parameters } from '../../engine/secret-parameters.js';
import { objectStore } from './object-store.js';

/** Cloudflare R2. Without an account or an endpoint DuckDB makes a secret that points nowhere, and says nothing (run). */
export const r2 = objectStore({
  type: 'r2',
  rows: r2Parameters,
  schemes: ['r2'],
  scopeIsLocation: false,
  fields: { account_id: account },
  missing: (secret) => (secret.has('account_id') || secret.has('endpoint') ? [] : ['account_id']),
  adapt(overrides, secret, _pointer, report) {
    if (!secret.has('endpoint')) return overrides;
    if (secret.has('account_id')) {
      const facts = { key: 'account_id', because: 'endpoint-given' } as const;
      report.add('unused-key', secret.at('account_id'), facts);
    }
    // The endpoint wins over the account, but the secret then gets no URL style from DuckDB.
    const style = secret.has('url_style') ? {} : { url_style: 'path' };
    return { ...overrides, ...style, account_id: undefined };
  },
});

export const r2Sample: Sample = {
  label: 'Cloudflare R2',
  place: bucket,
  keys: {
    account_id: 'my-account-id',
    key_id: '${R2_ACCESS_KEY_ID}',
    secret: '${R2_SECRET_ACCESS_KEY}',
  },
  chain: { account_id: 'my-account-id', secret_parameters: chain },
};
