import { gcsParameters } from '../../engine/secret-parameters.js';
import { objectStore } from './object-store.js';

/** Google Cloud Storage by its S3-compatible interface, with HMAC keys or a bearer token. */
export const gcs = objectStore({
  type: 'gcs',
  rows: gcsParameters,
  schemes: ['gs', 'gcs'],
  scopeIsLocation: false,
  credentials: ['bearer_token'],
});
