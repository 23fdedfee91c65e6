import type { AttachNode, PlanNode } from '../plan/nodes.js';
import type { ChangeCode, Effect } from './codes.js';
import type { IndexedPlan } from './indexed-plan.js';

/** One difference between two plans, with what it does. */
export interface Change {
  readonly op: 'add' | 'remove' | 'change';
  readonly node: ChangedNode;
  /**
   * The part of the node that differs, as a JSON Pointer in it: all below it is this change. Empty for all of it. Of
   * `/parameters` and `/connection` it is those that `before` or `after` names: a secret is closed, or no longer, as a whole.
   */
  readonly pointer: string;
  /** What stood there; not with `add`. */
  readonly before?: unknown;
  /** What stands there now; not with `remove`. */
  readonly after?: unknown;
  readonly effect: Effect;
  readonly code: ChangeCode;
  /**
   * The other lakes it concerns: for a scope, those whose data path, or catalog at a URL, it begins or ceases to cover;
   * for a lake that is new or gone, one that uses the same place; for a target, those that it is all this to.
   */
  readonly lakes?: readonly string[];
}

/** What is the same node in both plans, by the name it has now; `was` is the name it had, where that was another. */
export type ChangedNode =
  | { readonly kind: 'plan' }
  | { readonly kind: 'extension' | 'secret'; readonly name: string; readonly was?: string }
  | { readonly kind: 'attach'; readonly lake: string; readonly was?: string };

/** A node before and after, with the plans around it. */
export interface Pair<N = PlanNode> {
  readonly before: N;
  readonly after: N;
  readonly plans: Plans;
}

export interface Plans {
  readonly before: IndexedPlan;
  readonly after: IndexedPlan;
  /** What each node of the plan before became. */
  readonly partners: ReadonlyMap<PlanNode, PlanNode>;
  readonly neighbours: Neighbours;
}

/** Lakes that use the place of one that is new or gone, by its node; one that is not here has its place to itself. */
export type Neighbours = ReadonlyMap<AttachNode, string>;
