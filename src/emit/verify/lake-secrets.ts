import { PathTree } from '../../engine/prefixes.js';
import type { PlanNode, SecretNode } from '../../plan/nodes.js';
import { spellings } from '../../fields/lake-tables.js';

const storageKeys: readonly string[] = spellings.storage;

/** The secrets for the data of each lake: those of its storage table. A place belongs to one lake, the innermost. */
export function dataSecretsOf(
  nodes: readonly PlanNode[],
): ReadonlyMap<PlanNode, readonly SecretNode[]> {
  const lakes = new PathTree<PlanNode>();
  for (const node of nodes) {
    if (node.kind !== 'attach' || node.host !== 'duckdb') continue;
    for (const place of node.origin) lakes.at(place).value ??= node;
  }
  const found = new Map<PlanNode, SecretNode[]>();
  for (const node of nodes) {
    if (node.kind !== 'secret') continue;
    const tables = node.origin.flatMap(lakeTableOf);
    for (const lake of new Set(tables.map((table) => lakes.along(table).at(-1)))) {
      if (lake === undefined) continue;
      const known = found.get(lake);
      if (known === undefined) found.set(lake, [node]);
      else known.push(node);
    }
  }
  return found;
}

/** The place of the lake whose storage table is at the place; nothing for any other place. */
function lakeTableOf(place: string): readonly string[] {
  const end = place.lastIndexOf('/');
  return storageKeys.includes(place.slice(end + 1)) && end >= 0 ? [place.slice(0, end)] : [];
}
