import * as fc from 'fast-check';
import { spelling, type Spell, type Tree } from '../configured.js';
import { hostileText } from '../hostile.js';
import type { RemoteFile } from './backend.js';

/** Which scopes a secret is to have, relative to what it serves. */
export interface ScopeWish {
  readonly folder: number;
  /** Other buckets the secret serves. */
  readonly others: readonly string[];
  readonly slash: boolean;
  readonly list: boolean;
  readonly scheme: number;
  readonly spell: Spell;
}

export const scopeWish: fc.Arbitrary<ScopeWish> = fc.record({
  folder: fc.nat(4),
  others: fc.array(hostileText(/[\p{Cc}?[\\@]/gu), { maxLength: 2 }),
  slash: fc.boolean(),
  list: fc.boolean(),
  scheme: fc.nat(4),
  spell: spelling(),
});

/** What a secret is to serve. */
export interface Served {
  readonly dataPath?: string | undefined;
  /** Folders of the data, the widest first; of a lake whose catalog knows the data path, some. */
  readonly folders?: readonly string[] | undefined;
  readonly catalog?: RemoteFile | undefined;
  /** The schemes that a scope may have which serves neither. */
  readonly schemes: readonly string[];
  /** Begins the names of what no other secret serves. */
  readonly mark: string;
}

/** The scopes as configured, and as they are to be: each ends in one `/` or is the catalog, and is there once. */
export function scopesOf(
  { folder, others, slash, list, scheme, spell }: ScopeWish,
  { folders = [], catalog, schemes, mark }: Served,
): { readonly configured: Tree; readonly expected: readonly string[] } {
  const folded = (all: readonly string[]) => all.slice(folder % (all.length || 1)).slice(0, 1);
  const own = [...folded(folders), ...folded(catalog?.folders ?? [])];
  const texts = [
    ...(catalog !== undefined && !slash ? [...folded(folders), catalog.url] : own),
    ...others.map((other) => {
      const name = schemes[scheme % schemes.length] ?? '';
      return `${name}://${mark}${other.replaceAll(':', '')}`;
    }),
  ].map((text) => (slash ? text : text.replace(/\/$/, '')));
  const alone = texts.length === 1 && !list;
  const expected = (text: string) =>
    text === catalog?.url || text.endsWith('://') ? text : `${text.replace(/\/+$/, '')}/`;
  return {
    configured: alone ? spell(texts.join('')) : texts.map((text) => spell(text)),
    expected: [...new Set(texts.map(expected))],
  };
}

/** Without a scope of its own, a secret has those of what it serves. */
export function usualScopes({ dataPath, catalog }: Served): readonly string[] {
  const isCovered = dataPath !== undefined && catalog?.url.startsWith(dataPath) === true;
  return [
    ...(dataPath === undefined ? [] : [dataPath]),
    ...(catalog === undefined || isCovered ? [] : [catalog.url]),
  ];
}
