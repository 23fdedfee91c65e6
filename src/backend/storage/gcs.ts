import { bucket, type Sample } from '../sample.js';
import { gcsParameters } from '../../engine/secret-parameters.js';
import { gcsClosing } from './closing.js';
import { objectStore } from './object-store.js';

/** Google Cloud Storage by its S3-compatible interface, with HMAC keys or a bearer token. */
export const gcs = objectStore({
  type: 'gcs',
  rows: gcsParameters,
  schemes: ['gs', 'gcs'],
  scopeIsLocation: false,
  credentials: ['bearer_token'],
  closing: gcsClosing,
  bucketRules: () => 'gcs',
  ownKeys: 'hmac-or-bearer',
});

export const gcsSample: Sample = {
  label: 'Google Cloud Storage',
  place: bucket,
  keys: { key_id: '${GCS_KEY_ID}', secret: '${GCS_SECRET}' },
};
