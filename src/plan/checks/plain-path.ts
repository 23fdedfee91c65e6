import { normaliseFolder } from '../../backend/storage/local.js';

/** A local path to compare with others, ending in `/`: slashes only, and relative paths below `./`. */
export function plainPath(path: string): string {
  const slashes = /^[A-Za-z]:\\/.test(path) ? path.replaceAll('\\', '/') : path;
  const folder = normaliseFolder(slashes);
  return /^(\/|\.\/|[A-Za-z]:\/)/.test(folder) ? folder : `./${folder}`;
}
