import type { Report } from '../../diagnostic/diagnostic.js';
import { canBeBucket, type BucketRules } from '../../engine/bucket-names.js';
import { serviceEndpoint } from '../../engine/object-stores.js';
import type { StoreAddress } from './store-address.js';

/** The rules for names at a known store, where its documents have some that no other way in goes round. */
const rulesAt: Readonly<Record<string, BucketRules>> = { aws: 'aws', google: 'gcs', r2: 'r2' };

/** Reports a bucket that a store cannot have, where its name stands in the document. */
export function checkBucketName(
  rules: BucketRules | undefined,
  { bucket, bucketAt }: StoreAddress,
  report: Report,
): void {
  if (bucket === undefined || bucketAt === undefined || rules === undefined) return;
  if (!canBeBucket(bucket, rules)) report.add('unlikely-bucket', bucketAt, {});
}

/** The rules for what speaks S3 at an address. */
export function bucketRulesAt({ endpoint, store, region }: StoreAddress): BucketRules | undefined {
  if (endpoint !== undefined && store?.name !== 'aws') return rulesAt[store?.name ?? ''];
  const place = region?.name ?? store?.region ?? 'us-east-1';
  return place === 'us-east-1' ? 'aws-us-east-1' : 'aws';
}

/** Reports a region that AWS cannot have, where DuckDB would make a host of it. */
export function checkRegionForm({ endpoint, store, region }: StoreAddress, report: Report): void {
  if (region === undefined || (endpoint !== undefined && store?.name !== 'aws')) return;
  if (serviceEndpoint('aws', region.name)?.endpoint === undefined)
    report.add('unlikely-region', region.pointer, {});
}

/** Reports a style that the store at the endpoint does not take. */
export function checkStyleTaken(
  { store }: StoreAddress,
  given: string | undefined,
  pointer: string,
  report: Report,
): void {
  const { style, only } = store ?? {};
  if (only && given !== undefined && style !== undefined && given !== style)
    report.add('unsupported-url-style', pointer, { style });
}
