import { catalogSchemaOf } from '../../engine/catalog-schema.js';
import type { DuckLakeAttach, MetadataLocation } from '../../plan/nodes.js';
import type { Pair } from '../change.js';
import type { ChangeCode } from '../codes.js';
import { same } from '../same.js';
import { serverOf } from '../server.js';
import { secretIn } from '../indexed-plan.js';

/** The catalog is another when its type or its path is; of one behind a secret, what the secret says must be compared. */
export function metadataRule(
  before: MetadataLocation | undefined,
  after: MetadataLocation | undefined,
  { plans }: Pair<DuckLakeAttach>,
): ChangeCode {
  if (before?.type !== after?.type || before?.path !== after?.path) return 'catalog-moved';
  const [secret, other] = [
    secretIn(plans.before, before?.secret),
    secretIn(plans.after, after?.secret),
  ];
  const [old, now] = [serverOf(secret), serverOf(other)];
  if (old === undefined || now === undefined) return 'catalog-secret-changed';
  return same(old, now) ? 'catalog-secret-renamed' : 'catalog-moved';
}

/** Whether the lake's catalog is surely another one than before, whichever change says so. */
export function movesCatalog(pair: Pair<DuckLakeAttach>): boolean {
  const { before, after, plans } = pair;
  if (metadataRule(before.metadata, after.metadata, pair) === 'catalog-moved') return true;
  if (movesSchema(pair)) return true;
  const [old, now] = [
    serverOf(secretIn(plans.before, before.metadata.secret)),
    serverOf(secretIn(plans.after, after.metadata.secret)),
  ];
  return old !== undefined && now !== undefined && !same(old, now);
}

/** Whether the catalog is in another schema of its database. */
export function movesSchema({ before, after }: Pair<DuckLakeAttach>): boolean {
  const [old, now] = [before, after].map(({ options, metadata }) =>
    catalogSchemaOf(options, metadata.type),
  );
  return old !== now;
}
