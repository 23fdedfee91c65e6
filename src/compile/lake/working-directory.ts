import type { LakeContext } from '../../backend/backend.js';
import type { Elsewhere } from '../../diagnostic/facts.js';
import type { Details } from '../../diagnostic/diagnostic.js';
import { isRelative } from '../../engine/paths.js';
import { createsLake } from './absent-catalog.js';
import type { Options, PlannedMetadata, PlannedStorage } from './lake-plan.js';

/**
 * Paths that each process adds to its own working directory. Where the catalog is one of them, all of the lake hangs on
 * that, and the data path is not reported on its own. A second lake on an absolute data path deletes the first one's
 * live files when it cleans up (run on 1.4.4 and 1.5.5).
 */
export function checkWorkingDirectory(
  metadata: PlannedMetadata | undefined,
  storage: PlannedStorage | undefined,
  { values }: Options,
  { report }: LakeContext,
): void {
  const data = storage?.plan.dataPath === undefined ? undefined : storage.plan;
  const isRelativeData = isRelative(data?.dataPath ?? '/');
  const catalog = metadata?.plan.location;
  if (metadata?.backend.isFile === true && catalog !== undefined && isRelative(catalog.path)) {
    const elsewhere = elsewhereOf(data !== undefined && !isRelativeData, values);
    const details: Details = {
      severity: elsewhere === 'no-lake' ? 'info' : 'warning',
      ...(data && { related: [data.at] }),
    };
    report.add('relative-uri', metadata.plan.at, { elsewhere }, details);
  } else if (data !== undefined && isRelativeData) report.add('relative-path', data.at, {});
}

function elsewhereOf(isDataKept: boolean, options: Options['values']): Elsewhere {
  if (!createsLake(options)) return 'no-lake';
  return isDataKept ? 'same-data' : 'other-lake';
}
