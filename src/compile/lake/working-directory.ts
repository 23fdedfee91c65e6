import type { LakeContext, MetadataPlan, StoragePlan } from '../../backend/backend.js';
import type { Elsewhere } from '../../diagnostic/codes.js';
import type { Details } from '../../diagnostic/diagnostic.js';
import { isRelative } from '../../engine/paths.js';
import type { Planned } from './lake-plan.js';
import type { Options } from './options.js';

/**
 * Paths that each process adds to its own working directory. Where the catalog is one of them, all of the lake hangs on
 * that, and the data path is not reported on its own. A second lake on an absolute data path deletes the first one's
 * live files when it cleans up (run on 1.4.4 and 1.5.5).
 */
export function checkWorkingDirectory(
  metadata: Planned<MetadataPlan> | undefined,
  storage: Planned<StoragePlan> | undefined,
  { values }: Options,
  { report }: LakeContext,
): void {
  const data = dataPathOf(storage);
  const catalog = metadata?.plan.location;
  const isFile = catalog?.type === 'duckdb' || catalog?.type === 'sqlite';
  if (metadata !== undefined && isFile && isRelative(catalog.path)) {
    const elsewhere = elsewhereOf(data, values);
    const details: Details = {
      severity: elsewhere === 'no-lake' ? 'info' : 'warning',
      ...(data && { related: [data.pointer] }),
    };
    report.add('relative-uri', metadata.fields.at('uri'), { elsewhere }, details);
  } else if (data?.relative === true) report.add('relative-path', data.pointer, {});
}

interface DataPath {
  readonly pointer: string;
  readonly relative: boolean;
}

function dataPathOf(storage: Planned<StoragePlan> | undefined): DataPath | undefined {
  const path = storage?.plan.dataPath;
  if (storage === undefined || path === undefined) return undefined;
  const key = ['path', 'data_path', 'bucket'].find((name) => storage.fields.has(name));
  const pointer = key === undefined ? storage.fields.pointer : storage.fields.at(key);
  return { pointer, relative: isRelative(path) };
}

function elsewhereOf(data: DataPath | undefined, options: Options['values']): Elsewhere {
  if (opensOnly(options)) return 'no-lake';
  return data?.relative === false ? 'same-data' : 'other-lake';
}

/** Whether ATTACH makes no lake that can be written to where there is none (run on 1.4.4 and 1.5.5). */
function opensOnly(options: Options['values']): boolean {
  if (options['create_if_not_exists'] === false) return true;
  if (options['read_only'] === true) return true;
  return options['snapshot_version'] !== undefined || options['snapshot_time'] !== undefined;
}
