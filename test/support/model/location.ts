import * as fc from 'fast-check';
import { spelling, type Tree } from '../configured.js';
import { hostileText, legal } from '../hostile.js';

/** Where data lies in a bucket: what is configured, and the data path it is to be. */
export interface Location {
  readonly keys: { readonly [key: string]: Tree };
  readonly dataPath: string;
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

/** A location; each lake has a bucket of its own. */
export function location(store: Addressing): fc.Arbitrary<(index: number) => Location> {
  const { schemes } = store;
  const forms = ['data_path', 'bucket', 'both', ...(store.scopeIsLocation ? ['scope'] : [])];
  return fc
    .record({
      bucket,
      folders: fc.array(folder, { maxLength: 3 }),
      scheme: fc.constantFrom(...schemes),
      form: fc.constantFrom(...forms),
      slashes: fc.tuple(fc.nat(2), fc.nat(2)),
      spells: fc.tuple(spelling(), spelling(), spelling()),
    })
    .map(({ form, slashes: [before, after], spells: [one, two, three], ...wish }) => (index) => {
      const name = `b${index}${wish.bucket}`;
      const key = keyOf(wish.folders);
      const byBucket = form === 'bucket' || form === 'both';
      const scheme = byBucket ? schemes[0] : wish.scheme;
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
        dataPath: key === '' ? root : `${root}${key}/`,
        scope: form === 'scope' ? (url.endsWith('/') ? url : `${url}/`) : undefined,
        folders: foldersOf(root, key),
      };
    });
}

/** Neither dot segments nor an empty first or last one. */
function keyOf(folders: readonly string[]): string {
  const parts = folders.map((part, index) => {
    const edge = index === 0 || index === folders.length - 1;
    return part === '.' || part === '..' || (edge && part === '') ? 'd' : part;
  });
  return legal(parts.join('/'));
}

function foldersOf(root: string, key: string): readonly string[] {
  const parts = key === '' ? [] : key.split('/');
  return [root, ...parts.map((_, index) => `${root}${parts.slice(0, index + 1).join('/')}/`)];
}
