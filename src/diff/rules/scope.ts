import { isCovered, stretchOf, widest, type Stretch } from '../../engine/prefixes.js';
import type { Plans } from '../change.js';
import type { ChangeCode } from '../codes.js';
import type { IndexedPlan } from '../indexed-plan.js';

type Scope = readonly string[];

/**
 * DuckDB takes a secret for the paths that begin with one of its scopes. In a plan that was read, a secret without a
 * scope is one that no path is opened with, such as a catalog's.
 */
export function scopeRule(before: Scope = [], after: Scope = []): ChangeCode {
  const [wider, narrower] = [contains(after, before), contains(before, after)];
  if (wider && narrower) return 'scope-reordered';
  if (wider) return 'scope-widened';
  return narrower ? 'scope-narrowed' : 'scope-moved';
}

/** Whether every path that is in `inner` is in `outer`. */
function contains(outer: Scope, inner: Scope): boolean {
  const prefixes = widest(outer);
  return inner.every((path) => isCovered(path, prefixes));
}

/** The lakes whose data path or catalog it begins to cover, and those of which it ceases to cover one. */
export function lakesOfScope(
  before: Scope = [],
  after: Scope = [],
  plans: Pick<Plans, 'before' | 'after'>,
): readonly string[] {
  const begun = lakesIn(after, before, plans.after);
  const ceased = lakesIn(before, after, plans.before);
  return [...new Set([...begun, ...ceased])];
}

/** The lakes of which a place is in the scope and not in the other, in the order of the plan. */
function lakesIn(scope: Scope, other: Scope, { places, paths }: IndexedPlan): readonly string[] {
  const found = without(stretchesOf(scope, paths), stretchesOf(other, paths));
  return found
    .flatMap(([from, to]) => places.slice(from, to))
    .sort((a, b) => a.node - b.node)
    .map(({ lake }) => lake);
}

/** Where in the sorted paths those stand that the scope covers; no two of the stretches overlap. */
function stretchesOf(scope: Scope, paths: readonly string[]): readonly Stretch[] {
  return widest(scope).map((prefix) => stretchOf(prefix, paths));
}

/** What of the stretches is in none of the others; both are in order. */
function without(stretches: readonly Stretch[], others: readonly Stretch[]): readonly Stretch[] {
  const rest: Stretch[] = [];
  let next = 0;
  for (const [start, to] of stretches) {
    let from = start;
    while (from < to) {
      const [begin, end] = others[next] ?? [to, to];
      if (end <= from && next < others.length) next++;
      else {
        if (begin > from) rest.push([from, Math.min(begin, to)]);
        from = begin < to ? end : to;
      }
    }
  }
  return rest;
}
