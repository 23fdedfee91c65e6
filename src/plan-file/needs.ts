import { schemeOf } from '../engine/paths.js';
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
    const { read_only: readOnly, create_if_not_exists: creates } = node.options;
    // Else ATTACH makes a lake, and puts its data where nothing says.
    if (node.dataPath === undefined && readOnly !== true && creates !== false) missing(pointer);
    // Unless it is written, the database does not say that it is only read.
    if (schemeOf(node.metadata.path) !== undefined && readOnly !== true)
      missing(child(pointer, 'options'));
  }
  if (node.kind === 'secret' && node.action === 'create' && node.scope === undefined) {
    // Without a scope it would serve every path of its type.
    if (secretKindOf(node.type, context)?.isScope !== undefined) missing(pointer);
  }
}
