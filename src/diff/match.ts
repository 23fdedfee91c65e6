import { foldName } from '../engine/names.js';
import type { PlanNode } from '../plan/nodes.js';
import type { ChangedNode, Plans } from './change.js';
import { matchLakes, placedLakes } from './match/lakes.js';
import { matchSecrets } from './match/secrets.js';
import { pairUp } from './pair-up.js';
import type { IndexedPlan } from './indexed-plan.js';

/** A node as it is in each plan; one of the two may be missing. */
export type Match =
  | { readonly before: PlanNode; readonly after: PlanNode }
  | { readonly before: PlanNode; readonly after?: never }
  | { readonly before?: never; readonly after: PlanNode };

/** What each node of the plan before became: a lake by what it is, an extension and a secret by its name first. */
export function partnersOf(
  before: IndexedPlan,
  after: IndexedPlan,
): ReadonlyMap<PlanNode, PlanNode> {
  const lakes = matchLakes(placedLakes(before), placedLakes(after));
  return new Map<PlanNode, PlanNode>([
    ...pairUp(extensionsOf(before), extensionsOf(after), [[nameOf, nameOf]]),
    ...matchSecrets([...before.secrets.values()], [...after.secrets.values()], lakes),
    ...lakes,
  ]);
}

function extensionsOf({ nodes }: IndexedPlan): readonly PlanNode[] {
  return nodes.filter((node) => node.kind === 'extension');
}

/** The nodes of both plans, in the order of the plan before; what is new comes last. */
export function matchNodes({ before, after, partners }: Plans): readonly Match[] {
  const known = new Set(partners.values());
  return [
    ...before.nodes.map((node): Match => {
      const partner = partners.get(node);
      return partner === undefined ? { before: node } : { before: node, after: partner };
    }),
    ...after.nodes.filter((node) => !known.has(node)).map((node): Match => ({ after: node })),
  ];
}

/** The nodes that both plans have, in the order of each, by the names they have now. */
export function orders(plans: Plans): readonly [readonly string[], readonly string[]] {
  const { before, after, partners } = plans;
  const kept = before.nodes.map((node) => partners.get(node)).filter((node) => node !== undefined);
  const known = new Set(kept);
  return [kept.map(labelOf), after.nodes.filter((node) => known.has(node)).map(labelOf)];
}

function labelOf(node: PlanNode): string {
  return node.kind === 'attach' ? `lake ${node.lake}` : `${node.kind} ${foldName(node.name)}`;
}

/** How a change names the node. DuckDB does not tell names apart by the case of their ASCII letters. */
export function named(before: PlanNode, after: PlanNode = before): ChangedNode {
  const [old, now] = [nameOf(before), nameOf(after)];
  const was = old === now ? {} : { was: old };
  return after.kind === 'attach'
    ? { kind: 'attach', lake: now, ...was }
    : { kind: after.kind, name: now, ...was };
}

function nameOf(node: PlanNode): string {
  return node.kind === 'attach' ? node.lake : foldName(node.name);
}
