import type { LakeContext } from '../../backend/backend.js';
import { isAtLeast } from '../../engine/versions.js';
import type { MetadataLocation } from '../nodes.js';
import { plainPath } from '../../engine/paths.js';

/**
 * A catalog file inside the data path: the clean-up of orphaned files in 1.4 deletes the catalog itself, 1.5 leaves
 * it alone (run on 1.4.4 and 1.5.5).
 */
export function checkMetadataPlace(
  metadata: MetadataLocation,
  dataPath: string,
  pointer: string,
  { report, target }: LakeContext,
): void {
  const isFile = metadata.type === 'duckdb' || metadata.type === 'sqlite';
  if (!isFile || !plainPath(metadata.path).startsWith(plainPath(dataPath))) return;
  const severity = isAtLeast(target, '1.5.0') ? 'warning' : 'error';
  report.add('metadata-in-data-path', pointer, {}, { severity });
}
