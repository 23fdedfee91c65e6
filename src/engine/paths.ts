/** A folder in the one spelling that DuckLake's clean-up lists it by: no doubled slashes, no `.`, one slash at the end. */
export function normaliseFolder(path: string, drive = false): string {
  if (drive) return `${withoutEnd(path, '/\\')}/`;
  if (path === '') return './';
  const folder = path.endsWith('/') ? path : `${path}/`;
  if (!/\/\.?\/|^\.\//.test(folder)) return folder;
  const [first = '', ...parts] = folder.split('/');
  const named = parts.filter((part) => part !== '' && part !== '.');
  return [...(first === '.' ? [] : [first]), ...named].map((part) => `${part}/`).join('') || './';
}

/**
 * The text without the characters at its end, such as slashes. A regular expression for that (`/\/+$/`) begins anew
 * at each character of each run, and takes time with the square of the run.
 */
export function withoutEnd(text: string, characters = '/'): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** The same for those at its beginning. */
export function withoutStart(text: string, characters = '/'): string {
  let start = 0;
  while (start < text.length && characters.includes(text.charAt(start))) start++;
  return text.slice(start);
}

/** A local path to compare with others, ending in `/`: slashes only, and relative paths below `./`. */
export function plainPath(path: string): string {
  if (path.startsWith('/')) return normaliseFolder(path);
  const slashes = /^[A-Za-z]:\\/.test(path) ? path.replaceAll('\\', '/') : path;
  const folder = normaliseFolder(slashes);
  return /^(\.\/|[A-Za-z]:\/)/.test(folder) ? folder : `./${folder}`;
}
