import { catalogSchemaOf } from '../../backend/places.js';
import { schemeOf } from '../../engine/paths.js';
import type { AttachNode, DuckLakeAttach, MetadataLocation } from '../../plan/nodes.js';
import type { Pair } from '../change.js';
import type { ChangeCode } from '../codes.js';
import { backendIn, serverIn } from '../indexed-plan.js';
import { same } from '../same.js';

/** The catalog is another when its type or its path is; of one behind a secret, what the secret says must be compared. */
export function metadataRule(
  before: MetadataLocation | undefined,
  after: MetadataLocation | undefined,
  pair: Pair<DuckLakeAttach>,
): ChangeCode {
  const moved = movedCode(pair.before, pair.after);
  if (before?.type !== after?.type || before?.path !== after?.path) return moved;
  const { plans } = pair;
  const [old, now] = [serverIn(plans.before, pair.before), serverIn(plans.after, pair.after)];
  if (old === undefined || now === undefined)
    return isAtUrl(pair.after) ? 'catalog-opened-otherwise' : 'catalog-secret-changed';
  return same(old, now) ? 'catalog-secret-renamed' : moved;
}

/** What it is that a catalog is another: one at a URL exists, and can only be read. */
export function movedCode(before: AttachNode, after: AttachNode): ChangeCode {
  if (isAtUrl(before)) return isAtUrl(after) ? 'catalog-url-changed' : 'catalog-taken-from-url';
  return isAtUrl(after) ? 'catalog-put-at-url' : 'catalog-moved';
}

function isAtUrl(node: AttachNode): boolean {
  return node.host === 'duckdb' && schemeOf(node.metadata.path) !== undefined;
}

/** Whether the lake's catalog is surely another one than before, whichever change says so. */
export function movesCatalog(pair: Pair<DuckLakeAttach>): boolean {
  const { before, after } = pair;
  const moved = movedCode(before, after);
  return metadataRule(before.metadata, after.metadata, pair) === moved || movesSchema(pair);
}

/** Whether the catalog is in another schema of its database. */
export function movesSchema({ before, after, plans }: Pair<DuckLakeAttach>): boolean {
  const old = catalogSchemaOf(before.options, backendIn(plans.before, before));
  return old !== catalogSchemaOf(after.options, backendIn(plans.after, after));
}
