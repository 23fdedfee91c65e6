import * as fc from 'fast-check';
import { spelling, type Spell, type Tree } from '../configured.js';
import { hostileText } from '../hostile.js';
import type { Location } from './location.js';

/** Which scopes a secret is to have, relative to where its data lies. */
export interface ScopeWish {
  readonly folder: number;
  /** Other buckets the secret serves. */
  readonly others: readonly string[];
  readonly slash: boolean;
  readonly list: boolean;
  readonly spell: Spell;
}

export const scopeWish: fc.Arbitrary<ScopeWish> = fc.record({
  folder: fc.nat(4),
  others: fc.array(hostileText(/[\p{Cc}?[\\@]/gu), { maxLength: 2 }),
  slash: fc.boolean(),
  list: fc.boolean(),
  spell: spelling(),
});

/** The scopes as configured, and as they are to be: each ends in one `/`, and is there once. */
export function scopesOf(
  { folder, others, slash, list, spell }: ScopeWish,
  { folders, dataPath }: Location,
  index: number,
): { readonly configured: Tree; readonly expected: readonly string[] } {
  const scheme = dataPath.slice(0, dataPath.indexOf('://'));
  const own = folders[folder % folders.length] ?? dataPath;
  const texts = [
    slash ? own : own.replace(/\/$/, ''),
    ...others.map((other) => `${scheme}://o${index}${other.replaceAll(':', '')}`),
  ];
  const alone = texts.length === 1 && !list;
  return {
    configured: alone ? spell(texts.join('')) : texts.map((text) => spell(text)),
    expected: [
      ...new Set(
        texts.map((text) => (text.endsWith('://') ? text : `${text.replace(/\/+$/, '')}/`)),
      ),
    ],
  };
}
