import * as fc from 'fast-check';
import { spelling, type Tree } from '../configured.js';
import { hostileText, legal } from '../hostile.js';
import type { RemoteFile, Surroundings } from './backend.js';

/** Where data lies in a bucket: what is configured, and the data path it is to be. */
export interface Location {
  readonly keys: { readonly [key: string]: Tree };
  /** Undefined where the lake's catalog is to say it. */
  readonly dataPath: string | undefined;
  /** The scope, when it is what says where the data lies. */
  readonly scope: string | undefined;
  /** Prefixes of the data path that end at a `/`, the bucket first. */
  readonly folders: readonly string[];
}

/** How a type of store is addressed. */
export interface Addressing {
  /** The usual scheme first. */
  readonly schemes: readonly [string, ...string[]];
  /** The key of what all of a store's data lies in. */
  readonly root: string;
  /** Whether a scope may say where the data lies, when nothing else does. */
  readonly scopeIsLocation: boolean;
}

const bucket = fc.oneof(
  { weight: 4, arbitrary: hostileText(/[\s\p{Cc}/\\:@?#*[\]{}"']/gu) },
  { weight: 1, arbitrary: fc.constant('my.lake') },
);
const folder = fc.oneof(
  { weight: 6, arbitrary: hostileText(/[\p{Cc}/\\?[]/gu) },
  { weight: 1, arbitrary: fc.constant('') },
);

/** A location; each lake has a bucket of its own, which may be that of its catalog. */
export function location(
  store: Addressing,
): fc.Arbitrary<(index: number, around: Surroundings) => Location> {
  const { schemes } = store;
  const forms = [
    'data_path',
    'bucket',
    'both',
    'none',
    ...(store.scopeIsLocation ? ['scope'] : []),
  ];
  return fc
    .record({
      bucket,
      folders: fc.array(folder, { maxLength: 3 }),
      scheme: fc.constantFrom(...schemes),
      wished: fc.constantFrom(...forms),
      near: fc.boolean(),
      slashes: fc.tuple(fc.nat(2), fc.nat(2)),
      spells: fc.tuple(spelling(), spelling(), spelling()),
    })
    .map(({ slashes: [before, after], spells: [one, two, three], ...wish }) => (index, around) => {
      const form = formOf(wish.wished, around);
      const [own, beside] = partsOf(around.catalog?.url);
      const isNear = wish.near && beside !== '' && schemes.includes(own);
      const name = isNear ? beside : `b${index}${wish.bucket}`;
      const key = keyOf(wish.folders);
      const byBucket = form === 'bucket' || form === 'both';
      const scheme = byBucket ? schemes[0] : isNear ? own : wish.scheme;
      const root = `${scheme}://${name}/`;
      // As a scope, a second slash at the end is not taken away.
      const end = '/'.repeat(form === 'scope' ? Math.min(after, 1) : after);
      const url = `${root.slice(0, -1)}${key === '' ? '' : `/${key}`}${end}`;
      const prefix = `${'/'.repeat(before)}${key}${'/'.repeat(after)}`;
      const bucketKeys = {
        [store.root]: one(name),
        prefix: prefix === '' ? undefined : three(prefix),
      };
      return {
        keys: {
          ...(form === 'data_path' || form === 'both' ? { data_path: two(url) } : {}),
          ...(byBucket ? bucketKeys : {}),
          ...(form === 'scope' ? { scope: two(url) } : {}),
        },
        dataPath: form === 'none' ? undefined : key === '' ? root : `${root}${key}/`,
        scope: form === 'scope' ? (url.endsWith('/') ? url : `${url}/`) : undefined,
        folders: foldersOf(root, key),
      };
    });
}

/** Of a lake that is only opened, a scope does not say where the data lies. */
function formOf(wished: string, { exists }: Surroundings): string {
  if (exists) return wished === 'scope' ? 'none' : wished;
  return wished === 'none' ? 'data_path' : wished;
}

/** The scheme of a URL, and its bucket or host. */
function partsOf(url = ''): readonly [scheme: string, bucket: string] {
  const [scheme = '', , root = ''] = url.split('/');
  return [scheme.slice(0, -1), root];
}

const fileName = fc.record({ bucket, folders: fc.array(folder, { maxLength: 3 }), name: folder });

/** A file in a store; each lake has it in a bucket of its own. */
export function fileIn({ schemes }: Addressing): fc.Arbitrary<(index: number) => RemoteFile> {
  return fc
    .tuple(fc.constantFrom(...schemes), fileName)
    .map(([scheme, { bucket: name, folders, name: file }]) => (index) => {
      const at = foldersOf(`${scheme}://c${index}${name}/`, keyOf(folders));
      return { url: legal(`${at.at(-1) ?? ''}${file}.db`), folders: at };
    });
}

/** Neither dot segments nor an empty first or last one. */
export function keyOf(folders: readonly string[]): string {
  const parts = folders.map((part, index) => {
    const edge = index === 0 || index === folders.length - 1;
    return part === '.' || part === '..' || (edge && part === '') ? 'd' : part;
  });
  return legal(parts.join('/'));
}

/** The root and the folders of the key, each with a slash at its end. */
export function foldersOf(root: string, key: string): readonly string[] {
  const parts = key === '' ? [] : key.split('/');
  return [root, ...parts.map((_, index) => `${root}${parts.slice(0, index + 1).join('/')}/`)];
}
