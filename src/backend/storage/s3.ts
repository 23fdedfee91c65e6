import { objectStore } from './object-store.js';

/** Amazon S3, and what speaks its protocol at an `endpoint`. */
export const s3 = objectStore({
  type: 's3',
  schemes: ['s3', 's3a', 's3n'],
  scopeIsLocation: true,
  regional: true,
  adapt(values, secret, pointer, report) {
    const addressed =
      values['region'] !== undefined || secret.has('region') || secret.has('endpoint');
    if (!addressed) report.add('missing-region', pointer, {});
    return values;
  },
});
