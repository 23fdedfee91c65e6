import type { LakeContext } from '../../backend/backend.js';
import { normaliseFolder } from '../../backend/storage/local.js';
import { isAtLeast } from '../../engine/versions.js';
import type { DuckLakeAttach } from '../nodes.js';

/**
 * A catalog file inside the data path: the clean-up of orphaned files in 1.4 deletes the catalog itself, 1.5 leaves
 * it alone (run on 1.4.4 and 1.5.5).
 */
export function checkMetadataPlace(
  { metadata, dataPath }: DuckLakeAttach,
  pointer: string,
  { report, target }: LakeContext,
): void {
  const isFile = metadata.type === 'duckdb' || metadata.type === 'sqlite';
  if (!isFile || !plain(metadata.path).startsWith(plain(dataPath))) return;
  const severity = isAtLeast(target, '1.5.0') ? 'warning' : 'error';
  report.add('metadata-in-data-path', pointer, {}, { severity });
}

/** A path to compare: slashes only, and relative paths below `./`. */
function plain(path: string): string {
  const slashes = /^[A-Za-z]:\\/.test(path) ? path.replaceAll('\\', '/') : path;
  const folder = normaliseFolder(slashes);
  return /^(\/|\.\/|[A-Za-z]:\/)/.test(folder) ? folder : `./${folder}`;
}
