import type { PlanNode } from '../plan/nodes.js';
import type { ChangeCode, Effect } from './codes.js';
import type { IndexedPlan } from './indexed-plan.js';

/** One difference between two plans, with what it does. */
export interface Change {
  readonly op: 'add' | 'remove' | 'change';
  readonly node: ChangedNode;
  /** The part of the node that differs, as a JSON Pointer in it: all below it is this change. Empty for all of it. */
  readonly pointer: string;
  /** What stood there; not with `add`. */
  readonly before?: unknown;
  /** What stands there now; not with `remove`. */
  readonly after?: unknown;
  readonly effect: Effect;
  readonly code: ChangeCode;
  /** For a scope: the lakes whose data path it begins or ceases to cover. */
  readonly lakes?: readonly string[];
}

/** What is the same node in both plans: an extension or a secret of that name, that lake, or the plan itself. */
export type ChangedNode =
  | { readonly kind: 'plan' }
  | { readonly kind: 'extension' | 'secret'; readonly name: string }
  | { readonly kind: 'attach'; readonly lake: string };

/** A node before and after, with the plans around it. */
export interface Pair<N = PlanNode> {
  readonly before: N;
  readonly after: N;
  readonly plans: Plans;
}

export interface Plans {
  readonly before: IndexedPlan;
  readonly after: IndexedPlan;
}
