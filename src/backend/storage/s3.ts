import { bucket, chain, type Sample } from '../sample.js';
import { objectStoreParameters } from '../../engine/secret-parameters.js';
import { s3Closing } from './closing.js';
import { objectStore } from './object-store.js';
import { service } from './service.js';
import { bucketRulesAt, checkRegionForm, checkStyleTaken } from './slips.js';
import { checkRegion, checkStyle, needsPath } from './store-checks.js';

/** Amazon S3, and what speaks its protocol at an `endpoint`. */
export const s3 = objectStore({
  type: 's3',
  rows: objectStoreParameters,
  schemes: ['s3', 's3a', 's3n'],
  scopeIsLocation: true,
  regional: true,
  fields: { service },
  closing: s3Closing,
  bucketRules: (address, isCreated) => (isCreated ? bucketRulesAt(address) : undefined),
  adapt(overrides, secret, address, report) {
    const { endpoint, region } = address;
    const isSigned = secret.provider !== 'credential_chain' && !secret.has('anonymous');
    const isElsewhere = secret.has('endpoint') || secret.has('service');
    const isKnown =
      isElsewhere === (endpoint !== undefined) && (region !== undefined || !secret.has('region'));
    if (isKnown) checkRegion(address, isSigned, report);
    if (isKnown && secret.has('region') && secret.isLiteral('region'))
      checkRegionForm(address, report);
    if (secret.has('url_style')) {
      checkStyleTaken(address, secret.value('url_style'), secret.at('url_style'), report);
      return overrides;
    }
    if (needsPath(address)) return { ...overrides, url_style: 'path' };
    checkStyle(address, report);
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
