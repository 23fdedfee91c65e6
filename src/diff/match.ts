import { foldName } from '../engine/names.js';
import type { PlanNode } from '../plan/nodes.js';
import type { ChangedNode, Plans } from './change.js';

/** A node as it is in each plan; one of the two may be missing. */
export type Match =
  | { readonly before: PlanNode; readonly after: PlanNode }
  | { readonly before: PlanNode; readonly after?: never }
  | { readonly before?: never; readonly after: PlanNode };

/** The nodes of both plans, matched by identity, in the order of the plan before; what is new comes last. */
export function matchNodes({ before, after }: Plans): readonly Match[] {
  const [old, now] = [byIdentity(before.nodes), byIdentity(after.nodes)];
  const known = Array.from(old, ([name, node]): Match => {
    const other = now.get(name);
    return other === undefined ? { before: node } : { before: node, after: other };
  });
  const added = [...now].filter(([name]) => !old.has(name));
  return [...known, ...added.map(([, node]): Match => ({ after: node }))];
}

/** The nodes that both plans have, in the order of each. */
export function orders({ before, after }: Plans): readonly [readonly string[], readonly string[]] {
  const [old, now] = [byIdentity(before.nodes), byIdentity(after.nodes)];
  return [
    [...old.keys()].filter((name) => now.has(name)),
    [...now.keys()].filter((name) => old.has(name)),
  ];
}

function byIdentity(nodes: readonly PlanNode[]): ReadonlyMap<string, PlanNode> {
  return new Map(nodes.map((node) => [identityOf(node), node]));
}

/** DuckDB does not tell names apart by the case of their ASCII letters; the key of a lake is as it is written. */
function identityOf(node: PlanNode): string {
  return node.kind === 'attach' ? `attach ${node.lake}` : `${node.kind} ${foldName(node.name)}`;
}

/** How a change names the node. */
export function named(node: PlanNode): ChangedNode {
  return node.kind === 'attach'
    ? { kind: 'attach', lake: node.lake }
    : { kind: node.kind, name: foldName(node.name) };
}
