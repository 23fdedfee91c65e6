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

/** Whether each process adds the path to its own working directory. `~` is the home, and a URL is whole. */
export function isRelative(path: string): boolean {
  return !/^(~|([A-Za-z]:)?[/\\]|[A-Za-z][A-Za-z0-9+.-]*:\/\/)/.test(path);
}

/** The scheme of a URL, as it is written; undefined for a path of this machine. */
export function schemeOf(path: string): string | undefined {
  return /^([A-Za-z][A-Za-z0-9+.-]*):\/\//.exec(path)?.[1];
}

/** A place on this machine, or in a store, to compare with others. */
export interface Place {
  /** How many folders above the working directory it begins; undefined where it does not hang on that. */
  readonly up: number | undefined;
  /** The way down from there, ending in `/`; empty for the beginning itself. */
  readonly down: string;
}

/** The place a local path names: slashes only, no `.`, and `..` at the beginning alone. */
export function placeOf(path: string): Place {
  const slashes = /^[A-Za-z]:\\/.test(path) ? path.replaceAll('\\', '/') : path;
  const relative = isRelative(path);
  const [root = ''] = relative ? [] : (/^(?:~[^/]*|[A-Za-z]:)?/.exec(slashes) ?? []);
  const names: string[] = [];
  let up = 0;
  for (const segment of slashes.slice(root.length).split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') names.push(segment);
    else if (names.pop() === undefined) up += 1;
  }
  const down = names.map((name) => `${name}/`).join('');
  return relative ? { up, down } : { up: undefined, down: `${root}/${down}` };
}

/** Other spellings of a scheme for one kind of store. */
const schemes: Readonly<Record<string, string>> = { s3a: 's3', s3n: 's3', gcs: 'gs' };

/** The place of a folder of data: on this machine, or in a bucket of a store, of which there may be several of a kind. */
export function dataPlaceOf(path: string, store?: unknown): Place {
  const [, scheme, key = ''] = /^([a-z0-9]+):\/\/(.*)$/s.exec(path) ?? [];
  if (scheme === undefined) return placeOf(path);
  const root = JSON.stringify([schemes[scheme] ?? scheme, store]);
  return { up: undefined, down: `${root}/${key === '' || key.endsWith('/') ? key : `${key}/`}` };
}

/**
 * Whether the text alone says that a place is the other or lies inside it. The working directory lies inside all that
 * is above it; what it is called is not known, so `../desk/` may or may not be `./`.
 */
export function holds(folder: Place, { up, down }: Place): boolean {
  if (folder.up === up) return down.startsWith(folder.down);
  return folder.up !== undefined && up !== undefined && folder.up > up && folder.down === '';
}

/** An order in which a place stands behind those that hold it, and before all others that they hold. */
export function comparePlaces(a: Place, b: Place): number {
  if (a.up !== b.up) return (b.up ?? Infinity) - (a.up ?? Infinity);
  return a.down < b.down ? -1 : a.down > b.down ? 1 : 0;
}
