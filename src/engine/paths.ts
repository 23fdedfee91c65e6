/** A folder in the one spelling that DuckLake's clean-up lists it by: no doubled slashes, no `.`, one slash at the end. */
export function normaliseFolder(path: string, drive = false): string {
  if (drive) return `${path.replace(/[/\\]+$/, '')}/`;
  if (path === '') return './';
  const folder = path.endsWith('/') ? path : `${path}/`;
  if (!/\/\.?\/|^\.\//.test(folder)) return folder;
  return folder.replace(/\/(\.?\/)+/g, '/').replace(/^\.\//, '') || './';
}

/** A local path to compare with others, ending in `/`: slashes only, and relative paths below `./`. */
export function plainPath(path: string): string {
  if (path.startsWith('/')) return normaliseFolder(path);
  const slashes = /^[A-Za-z]:\\/.test(path) ? path.replaceAll('\\', '/') : path;
  const folder = normaliseFolder(slashes);
  return /^(\.\/|[A-Za-z]:\/)/.test(folder) ? folder : `./${folder}`;
}
