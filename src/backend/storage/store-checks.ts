import type { Report } from '../../diagnostic/diagnostic.js';
import { hostOf, isLocal, pathOf } from './endpoint.js';
import type { StoreAddress } from './store-address.js';

/**
 * Reports an endpoint that names the bucket too. R2 is reported to refuse it (not run); elsewhere a path may end with a
 * name like the bucket's. A host that does so with path style puts the files into a folder named like the bucket, in
 * silence (run on 1.5.5).
 */
export function checkBucketInEndpoint(
  { endpoint, store, bucket, at }: StoreAddress,
  report: Report,
): void {
  if (endpoint === undefined || bucket === undefined) return;
  if (pathOf(endpoint).endsWith(`/${bucket}`)) {
    const isR2 = store?.name === 'r2';
    const facts = { part: isR2 ? 'path-of-r2' : 'path' } as const;
    report.add('bucket-in-endpoint', at, facts, { severity: isR2 ? 'error' : 'warning' });
  } else if (hostOf(endpoint).startsWith(`${bucket.toLowerCase()}.`))
    report.add('bucket-in-endpoint', at, { part: 'host' });
}

/** Reports a region that nothing says, or that the host contradicts: 1.5 goes to that of AWS, 1.4 to the host (run). */
export function checkRegion(
  { endpoint, store, region, at, pointer }: StoreAddress,
  isSigned: boolean,
  report: Report,
): void {
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
export function checkStyle({ endpoint, store, at }: StoreAddress, report: Report): void {
  if (endpoint === undefined || !isLocal(endpoint) || pathOf(endpoint) !== '') return;
  if (store === undefined) report.add('missing-url-style', at, {});
}
