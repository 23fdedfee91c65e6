import type { CredentialName, DuckLakeAttach, MetadataLocation } from '../../plan/nodes.js';
import type { Pair } from '../change.js';
import type { ChangeCode } from '../codes.js';
import type { IndexedPlan } from '../indexed-plan.js';
import { same } from '../same.js';
import { placeParameters } from './parameters.js';

/** The catalog is another when its type or its path is; of one behind a secret, what the secret says must be compared. */
export function metadataRule(
  before: MetadataLocation | undefined,
  after: MetadataLocation | undefined,
  { plans }: Pair<DuckLakeAttach>,
): ChangeCode {
  if (before?.type !== after?.type || before?.path !== after?.path) return 'catalog-moved';
  const [old, now] = [serverOf(plans.before, before?.secret), serverOf(plans.after, after?.secret)];
  if (old === undefined || now === undefined) return 'catalog-secret-changed';
  return same(old, now) ? 'catalog-secret-renamed' : 'catalog-moved';
}

/** Where a created secret leads to; undefined for what the plan does not say. */
function serverOf(
  { secrets }: IndexedPlan,
  name: string | undefined,
): Readonly<Record<string, unknown>> | undefined {
  const secret = name === undefined ? undefined : secrets.get(name);
  if (secret?.action !== 'create') return undefined;
  const { uri, ...literal } = Object.fromEntries(
    placeParameters.map((parameter) => [parameter, secret.parameters[parameter]]),
  );
  if (uri === undefined) return literal;
  const { env } = uri as CredentialName;
  return env === undefined ? undefined : { uri: env };
}

/** Whether the lake's catalog is surely another one than before, whichever change says so. */
export function movesCatalog(pair: Pair<DuckLakeAttach>): boolean {
  const { before, after, plans } = pair;
  if (metadataRule(before.metadata, after.metadata, pair) === 'catalog-moved') return true;
  if (schemas.some((name) => !same(before.options[name], after.options[name]))) return true;
  const [old, now] = [
    serverOf(plans.before, before.metadata.secret),
    serverOf(plans.after, after.metadata.secret),
  ];
  return old !== undefined && now !== undefined && !same(old, now);
}

/** The options that say in which schema of the database the catalog is. */
const schemas = ['metadata_schema', 'meta_schema'];
