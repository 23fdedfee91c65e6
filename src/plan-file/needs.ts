import { child } from '../diagnostic/pointer.js';
import type { PlanNode } from '../plan/nodes.js';
import { catalogBackendOf, secretKindOf, type PlanContext } from './place.js';

/** What a node may lack by its shape, and must have by its type. */
export function checkNeeds(node: PlanNode, pointer: string, context: PlanContext): void {
  const { report } = context;
  const missing = (at: string) => report.add('invalid-plan', at, { problem: 'missing-key' });
  if (node.kind === 'attach' && node.host === 'duckdb') {
    const { type, secret } = node.metadata;
    const backend = catalogBackendOf(type, context);
    // Without it the engine takes the login from the environment.
    if (backend?.secret !== undefined && secret === undefined) missing(child(pointer, 'metadata'));
  }
  if (node.kind === 'secret' && node.action === 'create' && node.scope === undefined) {
    // Without a scope it would serve every path of its type.
    if (secretKindOf(node.type, context)?.isScope !== undefined) missing(pointer);
  }
}
