import { bucket, chain, type Sample } from '../sample.js';
import { objectStoreParameters } from '../../engine/secret-parameters.js';
import { objectStore } from './object-store.js';

/** Amazon S3, and what speaks its protocol at an `endpoint`. */
export const s3 = objectStore({
  type: 's3',
  rows: objectStoreParameters,
  schemes: ['s3', 's3a', 's3n'],
  scopeIsLocation: true,
  regional: true,
  adapt(overrides, secret, pointer, report) {
    const addressed = overrides['region'] ?? (secret.has('region') || secret.has('endpoint'));
    if (addressed === false) report.add('missing-region', pointer, {});
    return overrides;
  },
});

export const s3Sample: Sample = {
  label: 'Amazon S3',
  place: bucket,
  keys: {
    key_id: '${AWS_ACCESS_KEY_ID}',
    secret: '${AWS_SECRET_ACCESS_KEY}',
    region: 'eu-central-1',
  },
  chain: { secret_parameters: chain, region: 'eu-central-1' },
};
