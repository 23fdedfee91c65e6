import type { LakeContext } from '../../backend/backend.js';
import { holds, placeOf } from '../../engine/paths.js';
import { isAtLeast } from '../../engine/versions.js';
import type { PlannedMetadata, PlannedStorage } from './lake-plan.js';

/**
 * A catalog file inside the data path: the clean-up of orphaned files in 1.4 deletes the catalog itself, 1.5 leaves
 * it alone. A data path that is the catalog file or goes on behind it: the lake is attached, and the first CREATE TABLE
 * fails, for the folder cannot be made (run on 1.4.4 and 1.5.5).
 */
export function checkMetadataPlace(
  metadata: PlannedMetadata,
  storage: PlannedStorage,
  { report, target }: LakeContext,
): void {
  const { location } = metadata.plan;
  const { dataPath } = storage.plan;
  if (location === undefined || dataPath === undefined || !metadata.backend.isFile) return;
  // What is only read is not cleaned up.
  if (metadata.plan.isRemote === true) return;
  const [file, folder] = [placeOf(location.path), placeOf(dataPath)];
  const pointer = metadata.plan.at;
  const related = [storage.plan.at];
  if (holds(file, folder)) report.add('data-path-in-metadata', pointer, {}, { related });
  else if (holds(folder, file)) {
    const severity = isAtLeast(target, '1.5.0') ? 'warning' : 'error';
    report.add('metadata-in-data-path', pointer, {}, { severity, related });
  }
}
