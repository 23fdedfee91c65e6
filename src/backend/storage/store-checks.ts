import { storeAt } from '../../engine/object-stores.js';
import type { Report } from '../../diagnostic/diagnostic.js';
import { hostOf, isLocal, pathOf } from './endpoint.js';

/** Where a created secret of an object store leads to, by what is configured. */
export interface StoreAddress {
  readonly endpoint: string | undefined;
  readonly bucket: string | undefined;
  /** Where the bucket is named; undefined where a variable is a part of it. */
  readonly bucketAt: string | undefined;
  /** All that the secret is for. */
  readonly buckets: readonly string[];
  readonly region: { readonly name: string; readonly pointer: string } | undefined;
  readonly isEncrypted: boolean;
  /** The place of the endpoint, and of the table. */
  readonly at: string;
  readonly pointer: string;
}

/**
 * Reports an endpoint that names the bucket too. R2 is reported to refuse it (not run); elsewhere a path may end with a
 * name like the bucket's. A host that does so with path style puts the files into a folder named like the bucket, in
 * silence (run on 1.5.5).
 */
export function checkBucketInEndpoint({ endpoint, bucket, at }: StoreAddress, report: Report) {
  if (endpoint === undefined || bucket === undefined) return;
  const host = hostOf(endpoint);
  if (pathOf(endpoint).endsWith(`/${bucket}`)) {
    const isR2 = host.endsWith('.r2.cloudflarestorage.com');
    const facts = { part: isR2 ? 'path-of-r2' : 'path' } as const;
    report.add('bucket-in-endpoint', at, facts, { severity: isR2 ? 'error' : 'warning' });
  } else if (host.startsWith(`${bucket.toLowerCase()}.`))
    report.add('bucket-in-endpoint', at, { part: 'host' });
}

/** Reports a region that nothing says, or that the host contradicts: 1.5 goes to that of AWS, 1.4 to the host (run). */
export function checkRegion(
  { endpoint, region, at, pointer }: StoreAddress,
  isSigned: boolean,
  report: Report,
): void {
  const store = endpoint === undefined ? undefined : storeAt(endpoint);
  const named = store?.region;
  if (region !== undefined) {
    if (store?.strict && named !== region.name)
      report.add('conflicting-regions', region.pointer, { with: 'endpoint' }, { related: [at] });
  } else if (endpoint === undefined || (store?.name === 'aws' && named === undefined))
    report.add('missing-region', pointer, { assumed: false });
  else if (isSigned && named === undefined && !isLocal(endpoint))
    report.add('missing-region', pointer, { assumed: true });
}

/** Whether a bucket must stand in the path: as a part of the host it would not fit the certificate (run on 1.5.5). */
export function needsPath({ buckets, isEncrypted }: StoreAddress): boolean {
  return isEncrypted && buckets.some((bucket) => bucket.includes('.'));
}

/** Reports a store of one's own, of which nothing says that it has a host for each bucket. */
export function checkStyle({ endpoint, at }: StoreAddress, report: Report): void {
  if (endpoint === undefined || !isLocal(endpoint) || pathOf(endpoint) !== '') return;
  if (storeAt(endpoint) === undefined) report.add('missing-url-style', at, {});
}
