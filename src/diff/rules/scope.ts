import type { Plan } from '../../plan/nodes.js';
import type { Plans } from '../change.js';
import type { ChangeCode } from '../codes.js';

type Scope = readonly string[];

/** DuckDB takes a secret for the paths that begin with one of its scopes; without a scope, for those of its type. */
export function scopeRule(before: Scope | undefined, after: Scope | undefined): ChangeCode {
  const [wider, narrower] = [contains(after, before), contains(before, after)];
  if (wider && narrower) return 'scope-reordered';
  if (wider) return 'scope-widened';
  return narrower ? 'scope-narrowed' : 'scope-moved';
}

/** Whether every path that is in `inner` is in `outer`. */
function contains(outer: Scope | undefined, inner: Scope | undefined): boolean {
  if (outer === undefined) return true;
  return inner?.every((path) => covers(outer, path)) ?? false;
}

function covers(scope: Scope | undefined, path: string): boolean {
  return scope?.some((prefix) => path.startsWith(prefix)) ?? true;
}

/** The lakes whose data path it begins to cover, and those whose data path it ceases to cover. */
export function lakesOfScope(
  before: Scope | undefined,
  after: Scope | undefined,
  plans: Plans,
): readonly string[] {
  const begun = lakesWhere(plans.after, (path) => covers(after, path) && !covers(before, path));
  const ceased = lakesWhere(plans.before, (path) => covers(before, path) && !covers(after, path));
  return [...new Set([...begun, ...ceased])];
}

function lakesWhere({ nodes }: Plan, isMeant: (dataPath: string) => boolean): readonly string[] {
  return nodes
    .filter((node) => node.kind === 'attach')
    .filter(({ dataPath }) => dataPath !== undefined && isMeant(dataPath))
    .map(({ lake }) => lake);
}
