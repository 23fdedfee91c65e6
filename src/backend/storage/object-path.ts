import type { Fields, Schema } from '../../fields/table.js';
import type { Report } from '../../diagnostic/diagnostic.js';
import { checkPath, objectRules } from '../../fields/path-rules.js';
import { shaped } from '../../fields/field.js';
import { anyText, text, textOrList } from '../../fields/values.js';
import { withoutEnd, withoutStart } from '../../engine/paths.js';

/** What a store calls the place that holds folders: the key that names one. */
type Root = 'bucket' | 'container';

/** The keys that say where the data lies, beside that of the root. */
const pathKeys = {
  data_path: shaped('url', text),
  prefix: shaped('path', anyText),
  scope: shaped('url', textOrList),
};

/** The keys that say where the data lies. */
export function locationKeys<R extends Root>(root: R) {
  const own = { [root]: shaped('bucket', text) } as { readonly [K in R]: typeof text };
  return { ...own, ...pathKeys };
}

/** How a type of object store is addressed. */
export interface Addressing {
  readonly root: Root;
  /** The schemes for which DuckDB asks secrets of the type, the usual one first. */
  readonly schemes: readonly string[];
  /** Whether a scope may say where the data lies, when nothing else does. */
  readonly scopeIsLocation: boolean;
}

/** Of which the key of the root is one, whatever it is called. */
type LocationFields = Fields<typeof pathKeys & Schema>;

/**
 * The data path: `data_path`, else bucket and prefix, else the scope, with exactly one trailing `/`. Undefined, and
 * reported, when there is none, when two disagree, or when one is not valid.
 */
export function readLocation(
  fields: LocationFields,
  addressing: Addressing,
  report: Report,
): string | undefined {
  const path = readUrl(fields.values.data_path, fields.at('data_path'), addressing, report);
  const bucket = readBucket(fields, addressing, report);
  if (path !== undefined && bucket !== undefined && textOf(path) !== textOf(bucket)) {
    report.add(
      'conflicting-location',
      fields.at('data_path'),
      {},
      { related: [fields.at(addressing.root)] },
    );
  }
  const location =
    path ??
    bucket ??
    (hasLocation(fields, addressing) ? undefined : readScopeAsLocation(fields, addressing, report));
  if (location === undefined) return undefined;
  if (location.key === '') report.add('bucket-root', locationPointer(fields, addressing), {});
  return textOf(location);
}

/** Whether a key says where the data lies that says nothing else. */
export function hasLocation(fields: LocationFields, { root }: Pick<Addressing, 'root'>): boolean {
  return fields.has('data_path') || fields.has(root) || fields.has('prefix');
}

/** The data path, with exactly one slash at its end. */
function textOf({ scheme, bucket, key }: UrlParts): string {
  return `${scheme}://${bucket}${key}/`;
}

/** The place of the key that says where the data lies; of the table, where none does. */
export function locationPointer(
  fields: LocationFields,
  addressing: Pick<Addressing, 'root'>,
): string {
  const key = locationKey(fields, addressing);
  return key === undefined ? fields.pointer : fields.at(key);
}

function locationKey(fields: LocationFields, { root }: Pick<Addressing, 'root'>) {
  const keys = ['data_path', root, 'scope'] as const;
  return keys.find((name) => fields.has(name));
}

/** The place of the key that names the bucket; undefined where a variable may be a part of the name. */
export function literalBucket(
  fields: LocationFields,
  addressing: Pick<Addressing, 'root'>,
): string | undefined {
  const key = locationKey(fields, addressing);
  return key !== undefined && fields.isLiteral(key) ? fields.at(key) : undefined;
}

function readScopeAsLocation(
  fields: LocationFields,
  addressing: Addressing,
  report: Report,
): UrlParts | undefined {
  const scopes = fields.values.scope ?? [];
  const usable = addressing.scopeIsLocation && fields.has('scope');
  if (usable && scopes.length === 1)
    return readUrl(scopes[0], fields.at('scope'), addressing, report);
  if (!usable || scopes.length > 1) report.add('missing-location', fields.pointer, {});
  return undefined;
}

function readUrl(
  url: string | undefined,
  pointer: string,
  addressing: Addressing,
  report: Report,
): UrlParts | undefined {
  const parts = url === undefined ? undefined : splitUrl(url, addressing, pointer, report);
  if (parts === undefined) return undefined;
  if (parts.key.endsWith('//')) report.add('normalised-path', pointer, {});
  return { ...parts, key: withoutEnd(parts.key) };
}

interface UrlParts {
  readonly scheme: string;
  readonly bucket: string;
  /** All behind the bucket, from its first slash on. */
  readonly key: string;
}

/** The parts of an address in an object store; undefined, and reported, where one is not right. */
function splitUrl(
  url: string,
  { schemes }: Pick<Addressing, 'schemes'>,
  pointer: string,
  report: Report,
): UrlParts | undefined {
  const [, scheme = '', bucket = '', key = ''] = /^([^:/]*):\/\/([^/]*)(.*)$/s.exec(url) ?? [];
  if (!schemes.includes(scheme)) {
    report.add('wrong-scheme', pointer, { expected: schemes });
    return undefined;
  }
  if (!checkBucket(bucket, pointer, report) || !checkPath(key, objectRules, pointer, report))
    return undefined;
  return { scheme, bucket, key };
}

/** A data path as a plan holds it: the same address, with exactly one slash at its end. */
export function checkDataPath(
  path: string,
  addressing: Addressing,
  pointer: string,
  report: Report,
): void {
  const parts = splitUrl(path, addressing, pointer, report);
  if (parts !== undefined && (!parts.key.endsWith('/') || parts.key.endsWith('//')))
    report.add('invalid-plan', pointer, { problem: 'path-spelling' });
}

/** The address of one object: a file such as a catalog. */
export function checkObject(
  url: string,
  schemes: readonly string[],
  pointer: string,
  report: Report,
): void {
  const key = splitUrl(url, { schemes }, pointer, report)?.key;
  if (key !== undefined && /\/$|^$/.test(key)) report.add('uri-is-folder', pointer, {});
}

function readBucket(
  fields: LocationFields,
  { root: key, schemes }: Addressing,
  report: Report,
): UrlParts | undefined {
  const { prefix = '' } = fields.values;
  // The key of the root holds a text.
  const bucket = fields.values[key] as string | undefined;
  if (fields.has('prefix') && !fields.has(key)) report.add('missing-key', fields.pointer, { key });
  const validBucket = bucket !== undefined && checkBucket(bucket, fields.at(key), report);
  const validPrefix = checkPath(prefix, objectRules, fields.at('prefix'), report);
  if (!validBucket || !validPrefix || (fields.has('prefix') && fields.values.prefix === undefined))
    return undefined;
  const path = withoutStart(withoutEnd(prefix));
  return { scheme: schemes[0] ?? '', bucket, key: path === '' ? '' : `/${path}` };
}

/** A bucket's name alone: a scheme, a slash or a user in it would make another URL of the path. */
function checkBucket(bucket: string, pointer: string, report: Report): boolean {
  const valid = /^(?!\.{1,2}$)[^\s\p{Cc}/\\:@?#*[\]{}"']+$/u.test(bucket);
  if (!valid) report.add('invalid-bucket', pointer, {});
  return valid;
}
