import { opensOnly } from '../engine/opening.js';
import { schemeOf } from '../engine/paths.js';
import { isObjectStore } from '../engine/secret-lookup.js';
import type { PlanProblem } from '../diagnostic/facts.js';
import { accessTo } from '../backend/backend.js';
import { child } from '../diagnostic/pointer.js';
import type { AttachNode, DuckLakeAttach, PlanNode } from '../plan/nodes.js';
import { catalogBackendOf, secretKindOf, storageBackendOf, type PlanContext } from './place.js';

/** What a node may lack by its shape, and must have by its type and by the places it names. */
export function checkNeeds(node: PlanNode, pointer: string, context: PlanContext): void {
  const add = (at: string, problem: PlanProblem) =>
    context.report.add('invalid-plan', at, { problem });
  if (node.kind === 'attach') {
    for (const [key, problem] of lakeNeeds(node, context))
      add(key === '' ? pointer : child(pointer, key), problem);
  }
  if (node.kind === 'secret' && node.action === 'create' && node.scope === undefined) {
    // Without a scope it would serve every path of its type.
    if (secretKindOf(node.type, context)?.isScope !== undefined) add(pointer, 'missing-key');
  }
}

type Need = readonly [key: string, problem: PlanProblem];

function lakeNeeds(node: AttachNode, context: PlanContext): readonly Need[] {
  const data = node.dataPath === undefined ? undefined : storageBackendOf(node.dataPath, context);
  const isRemote = node.host === 'duckdb' && schemeOf(node.metadata.path) !== undefined;
  const needs: Need[] = node.host === 'duckdb' ? [...duckLakeNeeds(node, context)] : [];
  // Only where it is written does the database say that it is only read.
  if ((isRemote || data?.isReadOnly === true) && !isReadOnly(node))
    needs.push(['options', 'read-only']);
  return needs;
}

function* duckLakeNeeds(
  { metadata, dataPath, options }: DuckLakeAttach,
  context: PlanContext,
): Iterable<Need> {
  const { type, path, secret, scopedSecret } = metadata;
  // Without it the engine takes the login from the environment.
  if (catalogBackendOf(type, context)?.secret !== undefined && secret === undefined)
    yield ['metadata', 'missing-key'];
  // Else ATTACH makes a lake, and puts its data where nothing says.
  if (dataPath === undefined && !opensOnly(options)) yield ['', 'data-path'];
  // A catalog in a bucket is opened with keys, or not at all.
  const access = accessTo(path, context.accesses)?.secret.type ?? '';
  if (isObjectStore(access) && scopedSecret === undefined) yield ['metadata', 'missing-key'];
}

function isReadOnly({ options }: AttachNode): boolean {
  return options['read_only'] === true && options['read_write'] !== true;
}
