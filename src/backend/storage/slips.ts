import type { Report } from '../../diagnostic/diagnostic.js';
import { canBeBucket, type BucketRules } from '../../engine/bucket-names.js';
import { serviceEndpoint, storeAt } from '../../engine/object-stores.js';
import type { StoreAddress } from './store-checks.js';

/** The rules for names at a known store, where its documents have some that no other way in goes round. */
const rulesAt: Readonly<Record<string, BucketRules>> = { aws: 'aws', google: 'gcs', r2: 'r2' };

/** Reports a bucket that a store cannot have, where its name stands in the document. */
export function checkBucketName(type: string, address: StoreAddress, report: Report): void {
  const { bucket, bucketAt } = address;
  const rules = type === 's3' ? rulesOf(address) : (type as BucketRules);
  if (bucket === undefined || bucketAt === undefined || rules === undefined) return;
  if (!canBeBucket(bucket, rules)) report.add('unlikely-bucket', bucketAt, {});
}

function rulesOf({ endpoint, region }: StoreAddress): BucketRules | undefined {
  const store = endpoint === undefined ? undefined : storeAt(endpoint);
  if (endpoint !== undefined && store?.name !== 'aws') return rulesAt[store?.name ?? ''];
  const place = region?.name ?? store?.region ?? 'us-east-1';
  return place === 'us-east-1' ? 'aws-us-east-1' : 'aws';
}

/** Reports a region that AWS cannot have, where DuckDB would make a host of it. */
export function checkRegionForm({ endpoint, region }: StoreAddress, report: Report): void {
  if (region === undefined || (endpoint !== undefined && storeAt(endpoint)?.name !== 'aws')) return;
  if (serviceEndpoint('aws', region.name)?.endpoint === undefined)
    report.add('unlikely-region', region.pointer, {});
}

/** Reports a style that the store at the endpoint does not take. */
export function checkStyleTaken(
  { endpoint = '' }: StoreAddress,
  given: string | undefined,
  pointer: string,
  report: Report,
): void {
  const { style, only } = storeAt(endpoint) ?? {};
  if (only && given !== undefined && style !== undefined && given !== style)
    report.add('unsupported-url-style', pointer, { style });
}
