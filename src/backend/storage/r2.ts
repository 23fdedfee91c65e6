import { bucket, type Sample } from '../sample.js';
import { account } from '../secret/address.js';
import { r2Parameters } from '../../engine/secret-parameters.js';
import { r2Closing } from './closing.js';
import { objectStore } from './object-store.js';

/** Cloudflare R2. Without an account or an endpoint DuckDB makes a secret that leads to AWS, and says nothing (run). */
export const r2 = objectStore({
  type: 'r2',
  rows: r2Parameters,
  schemes: ['r2'],
  scopeIsLocation: false,
  fields: { account_id: account },
  ownKeys: 'api-token',
  missing: (secret) => (secret.has('account_id') || secret.has('endpoint') ? [] : ['account_id']),
  closing: r2Closing,
  bucketRules: () => 'r2',
  // The endpoint wins over the account.
  adapt(overrides, secret, _address, report) {
    if (!secret.has('endpoint')) return overrides;
    if (secret.has('account_id')) {
      const facts = { key: 'account_id', because: 'endpoint-given' } as const;
      report.add('unused-key', secret.at('account_id'), facts);
    }
    return { ...overrides, account_id: undefined };
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
};
