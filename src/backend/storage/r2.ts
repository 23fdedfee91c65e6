import { matching } from '../../config/values.js';
import { problem } from '../../config/problem.js';
import { objectStore } from './object-store.js';

/** Cloudflare R2. Without an account or an endpoint DuckDB makes a secret that points nowhere, and says nothing (run). */
export const r2 = objectStore({
  type: 'r2',
  schemes: ['r2'],
  scopeIsLocation: false,
  // DuckDB pastes it into the host name.
  fields: { account_id: matching(/^[A-Za-z0-9-]+$/, problem('invalid-account-id', {})) },
  missing: (secret) => (secret.has('account_id') || secret.has('endpoint') ? [] : ['account_id']),
  adapt({ account_id, ...values }, secret, _pointer, report) {
    if (!secret.has('endpoint')) return { account_id, ...values };
    if (secret.has('account_id')) {
      report.add('unused-key', secret.at('account_id'), {
        key: 'account_id',
        because: 'endpoint-given',
      });
    }
    // With an endpoint of its own the secret gets no URL style from DuckDB.
    return { url_style: 'path', ...values };
  },
});
