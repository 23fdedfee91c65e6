import {
  accessTo,
  type LakeContext,
  type MetadataPlan,
  type StorageBackend,
} from '../../backend/backend.js';
import type { Report } from '../../diagnostic/diagnostic.js';
import { opensOnly } from '../../engine/opening.js';
import { isObjectStore } from '../../engine/secret-lookup.js';
import type { SecretNode } from '../../plan/nodes.js';
import type { Fields } from '../../fields/table.js';
import type { Options, PlannedMetadata, PlannedStorage } from './lake-plan.js';

/** Whether the lake is there already; undefined where what says so is not valid. */
export function existsBy(
  metadata: PlannedMetadata | undefined,
  { values, isUnsure }: Options,
): boolean | undefined {
  if (metadata === undefined) return undefined;
  const { isRemote, hosting } = metadata.plan;
  if (isRemote === true) return true;
  if (hosting.host !== 'duckdb') return false;
  return opensOnly(values) || (isUnsure || isUnread(metadata) ? undefined : false);
}

/** Whether nothing of the catalog's place is known, so that it may be a URL. */
export function isUnread(metadata: PlannedMetadata | undefined): boolean {
  if (metadata?.backend.isFile !== true) return false;
  const { fields, backend } = metadata;
  return fields.has(backend.placeKey) && fields.values[backend.placeKey] === undefined;
}

/** What goes without saying for a catalog at a URL, which DuckDB only reads: the SQL says it. */
export function impliedOptions(metadata: MetadataPlan | undefined): Options['values'] {
  return metadata?.isRemote === true ? { read_only: true } : {};
}

/** Reports what a catalog at a URL does not take, and what is written because of it. */
export function checkRemote(
  options: Fields,
  metadata: MetadataPlan | undefined,
  report: Report,
): void {
  if (metadata?.isRemote !== true) return;
  const related = [metadata.at];
  const { read_only: readOnly, read_write: readWrite } = options.values;
  const key = readOnly === false ? 'read_only' : readWrite === true ? 'read_write' : undefined;
  if (key !== undefined) report.add('read-only-catalog', options.at(key), { key }, { related });
  else if (metadata.location !== undefined && !options.has('read_only'))
    report.add('implied-read-only', metadata.at, {});
}

/** What a lake that is only opened needs all the same. */
export function checkExisting(
  metadata: PlannedMetadata | undefined,
  storage: PlannedStorage | undefined,
  { values, isUnsure }: Options,
  { report }: LakeContext,
): void {
  if (metadata === undefined || isUnread(metadata) || isUnsure) return;
  if (storage?.backend.isReadOnly === true && values['read_only'] !== true)
    report.add('read-only-storage', storage.fields.pointer, {});
}

/** What opens a catalog at a URL must be there, and serve no more than that. `hasStorage`: valid or not. */
export function checkCatalogSecret(
  planned: PlannedMetadata | undefined,
  storage: PlannedStorage | undefined,
  hasStorage: boolean,
  { report, accesses }: LakeContext,
): void {
  const { plan: metadata, fields } = planned ?? {};
  if (metadata?.isRemote !== true || metadata.location === undefined) return;
  for (const secret of [metadata.secret, storage?.plan.secret])
    if (
      secret?.action === 'create' &&
      isObjectStore(secret.type) &&
      secret.scope?.some((scope) => scope.endsWith('://'))
    )
      report.add('wide-scope', secret.origin[0] ?? '', { sends: false });
  if (fields?.has('credentials') === true || fields?.has('secret_name') === true) return;
  // Of one that is not valid it is said already.
  if (storage === undefined ? hasStorage : serves(storage.backend, metadata)) return;
  const { type = '' } = accessTo(metadata.location.path, accesses) ?? {};
  if (isObjectStore(type)) report.add('unopened-catalog', metadata.at, { type });
}

/** The secret that DuckDB finds for the catalog by its URL. */
export function catalogSecretOf(
  metadata: MetadataPlan | undefined,
  storage: PlannedStorage | undefined,
): SecretNode | undefined {
  if (metadata?.isRemote !== true) return undefined;
  if (metadata.secret !== undefined) return metadata.secret;
  return storage && serves(storage.backend, metadata) ? storage.plan.secret : undefined;
}

/** Whether secrets of the storage's type serve the catalog. */
export function serves({ access }: StorageBackend, { location }: MetadataPlan): boolean {
  return access !== undefined && accessTo(location?.path ?? '', { own: access }) === access;
}
