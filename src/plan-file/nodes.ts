import type { Report } from '../diagnostic/diagnostic.js';
import { child } from '../diagnostic/pointer.js';
import { foldName } from '../engine/names.js';
import type { PlanNode } from '../plan/nodes.js';
import { checkDatabases, databasesOf } from '../engine/databases.js';

/** What holds between the nodes of a plan, whatever their texts are. */
export function checkNodes(nodes: readonly PlanNode[], report: Report): void {
  checkOrder(nodes, report);
  checkDuplicates(nodes, report);
  const lakes = nodes.flatMap((node, index) => {
    if (node.kind !== 'attach') return [];
    const pointer = child('/nodes', index);
    return [databasesOf(node).map((name) => ({ name, pointer }))];
  });
  checkDatabases(lakes, new Set(), report);
}

const kinds = ['extension', 'secret', 'attach'];

function checkOrder(nodes: readonly PlanNode[], report: Report): void {
  nodes.forEach(({ kind }, index) => {
    const before = nodes[index - 1]?.kind ?? kind;
    if (kinds.indexOf(kind) < kinds.indexOf(before)) {
      report.add('invalid-plan', child('/nodes', index), { problem: 'order' });
    }
  });
}

/** Extensions, secrets and lakes are one node each. */
function checkDuplicates(nodes: readonly PlanNode[], report: Report): void {
  const seen = new Set<string>();
  nodes.forEach((node, index) => {
    const name =
      node.kind === 'attach' ? `lake ${node.lake}` : `${node.kind} ${foldName(node.name)}`;
    if (seen.has(name))
      report.add('invalid-plan', child('/nodes', index), { problem: 'duplicate' });
    seen.add(name);
  });
}
