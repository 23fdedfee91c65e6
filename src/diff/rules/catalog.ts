import { catalogSchemaOf } from '../../backend/places.js';
import type { DuckLakeAttach, MetadataLocation } from '../../plan/nodes.js';
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
  if (before?.type !== after?.type || before?.path !== after?.path) return 'catalog-moved';
  const { plans } = pair;
  const [old, now] = [serverIn(plans.before, pair.before), serverIn(plans.after, pair.after)];
  if (old === undefined || now === undefined) return 'catalog-secret-changed';
  return same(old, now) ? 'catalog-secret-renamed' : 'catalog-moved';
}

/** Whether the lake's catalog is surely another one than before, whichever change says so. */
export function movesCatalog(pair: Pair<DuckLakeAttach>): boolean {
  const { before, after } = pair;
  if (metadataRule(before.metadata, after.metadata, pair) === 'catalog-moved') return true;
  return movesSchema(pair);
}

/** Whether the catalog is in another schema of its database. */
export function movesSchema({ before, after, plans }: Pair<DuckLakeAttach>): boolean {
  const old = catalogSchemaOf(before.options, backendIn(plans.before, before));
  return old !== catalogSchemaOf(after.options, backendIn(plans.after, after));
}
