import type { Backends, LakeContext, ServedPlace } from '../../backend/backend.js';
import { reportUnusedRegion } from '../../backend/storage/region.js';
import type { LakeSource } from '../document.js';
import { readBackend } from '../../backend/read-backend.js';
import {
  catalogSecretOf,
  checkCatalogSecret,
  checkExisting,
  existsBy,
  serves,
} from './existing.js';
import { readExtensions, readStoreExtensions, type ExtensionInput } from './extensions.js';
import { lakeKeys, reportMissingTable, spelledKey, type LakeFields } from './keys.js';
import { spellings } from '../../fields/lake-tables.js';
import { readTable } from '../../fields/table.js';
import { isTable } from '../../fields/values.js';
import { createReport } from '../../diagnostic/diagnostic.js';
import { checkAbsentCatalog } from './absent-catalog.js';
import { planAttach } from './attach.js';
import type { LakePlan, Options, PlannedMetadata, PlannedStorage } from './lake-plan.js';
import { checkMetadataPlace } from './metadata-place.js';
import { checkOverride } from './override.js';
import { checkWorkingDirectory } from './working-directory.js';
import type { CredentialTexts } from '../../fields/credentials.js';
import { readOptions } from './options.js';

export function planLake(
  source: LakeSource,
  backends: Backends,
  session: Pick<LakeContext, 'env' | 'target' | 'accesses'>,
): LakePlan {
  const report = createReport();
  const credentialTexts: CredentialTexts = new Map();
  const context: LakeContext = { ...session, lake: source.name, report, credentialTexts };
  const fields = readTable(lakeKeys, source.value, source.pointer, context);
  const metadata = isTable(source.value) ? planMetadata(fields, backends, context) : undefined;
  const table = readStorage(fields, backends, context);
  const options = readOptions(fields, metadata, table?.backend, context);
  const storage = planStorage(fields, metadata, table, options, context);
  const catalogSecret = catalogSecretOf(metadata?.plan, storage);
  checkExisting(metadata, storage, options, context);
  checkCatalogSecret(metadata, storage, hasStorage(fields), context);
  const { dataPath } = storage?.plan ?? {};
  const attach = planAttach(fields, metadata?.plan, dataPath, catalogSecret, options, context);
  if (metadata !== undefined && storage !== undefined) {
    checkMetadataPlace(metadata, storage, context);
  }
  checkWorkingDirectory(metadata, storage, options, context);
  checkAbsentCatalog(metadata, options, context);
  checkOverride(options, context);
  const configured = configuredExtensions(source, fields, context);
  const { diagnostics } = report;
  return {
    source,
    fields,
    metadata,
    storage,
    catalogSecret,
    options,
    configured,
    attach,
    context,
    diagnostics,
  };
}

function configuredExtensions(
  source: LakeSource,
  fields: LakeFields,
  context: LakeContext,
): readonly ExtensionInput[] {
  const { extensions: own } = fields.values;
  const { extensions: store } = source;
  return [
    ...(store === undefined ? [] : readStoreExtensions(store.value, store.pointer, context)),
    ...(own === undefined ? [] : readExtensions(own, fields.at('extensions'), context)),
  ];
}

function planMetadata(
  fields: LakeFields,
  { metadata }: Backends,
  context: LakeContext,
): PlannedMetadata | undefined {
  const key = spelledKey(fields, 'metadata', context);
  if (key === undefined) {
    reportMissingTable(fields, 'metadata', context);
    return undefined;
  }
  const read = readBackend(metadata, fields.values[key], fields.at(key), context);
  if (read === undefined) return undefined;
  const { backend, fields: own } = read;
  return { backend, fields: own, plan: backend.plan(own, context) };
}

type StorageTable = Omit<PlannedStorage, 'plan'>;

function readStorage(
  fields: LakeFields,
  { storage }: Backends,
  context: LakeContext,
): StorageTable | undefined {
  const key = spelledKey(fields, 'storage', context);
  if (key === undefined) return undefined;
  return readBackend(storage, fields.values[key], fields.at(key), context);
}

function hasStorage(fields: LakeFields): boolean {
  return spellings.storage.some((key) => fields.has(key));
}

function planStorage(
  fields: LakeFields,
  planned: PlannedMetadata | undefined,
  table: StorageTable | undefined,
  options: Options,
  context: LakeContext,
): PlannedStorage | undefined {
  const metadata = planned?.plan;
  const hosting = metadata?.hosting;
  const exists = existsBy(planned, options);
  if (table === undefined) {
    if (hasStorage(fields)) return undefined;
    if (hosting?.storageRequired === true && exists === false)
      reportMissingTable(fields, 'storage', context);
    else if (hosting?.region !== undefined) reportUnusedRegion(hosting.region, context.report);
    return undefined;
  }
  const { scopedPath: path, at = '' } = metadata ?? {};
  const isServed =
    metadata?.isRemote === true &&
    !planned?.fields.has('credentials') &&
    metadata.secret === undefined &&
    serves(table.backend, metadata);
  const catalog: ServedPlace | undefined =
    isServed && path !== undefined ? { path, at, holds: 'catalog' } : undefined;
  const plan = table.backend.plan(table.fields, context, { hosting, exists, catalog });
  return { ...table, plan };
}
