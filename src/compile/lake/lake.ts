import type { Backends, Hosting, LakeContext } from '../../backend/backend.js';
import { reportUnusedRegion } from '../../backend/storage/region.js';
import type { LakeSource } from '../document.js';
import { readBackend } from './backend.js';
import { readExtensions, readStoreExtensions, type ExtensionInput } from './extensions.js';
import { lakeKeys, reportMissingTable, spelledKey, type LakeFields } from './keys.js';
import { readTable } from '../../fields/table.js';
import { isTable } from '../../fields/values.js';
import type { Environment } from '../../fields/variables.js';
import { createReport } from '../../diagnostic/diagnostic.js';
import type { Version } from '../../engine/versions.js';
import { planAttach } from './attach.js';
import type { LakePlan, PlannedMetadata, PlannedStorage } from './lake-plan.js';
import { checkMetadataPlace } from './metadata-place.js';
import { checkWorkingDirectory } from './working-directory.js';
import type { CredentialTexts } from '../../fields/credentials.js';
import { readOptions } from './options.js';

export function planLake(
  source: LakeSource,
  backends: Backends,
  env: Environment,
  target: Version,
): LakePlan {
  const report = createReport();
  const credentialTexts: CredentialTexts = new Map();
  const context: LakeContext = { lake: source.name, env, target, report, credentialTexts };
  const fields = readTable(lakeKeys, source.value, source.pointer, context);
  const metadata = isTable(source.value) ? planMetadata(fields, backends, context) : undefined;
  const hosting = metadata?.plan.hosting;
  const storage = planStorage(fields, backends, hosting, context);
  const options = readOptions(fields, metadata, storage, context);
  const attach = planAttach(fields, metadata?.plan, storage?.plan.dataPath, options, context);
  if (metadata !== undefined && storage !== undefined) {
    checkMetadataPlace(metadata, storage, context);
  }
  checkWorkingDirectory(metadata, storage, options, context);
  const configured = configuredExtensions(source, fields, context);
  const { diagnostics } = report;
  return { source, fields, metadata, storage, options, configured, attach, context, diagnostics };
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

function planStorage(
  fields: LakeFields,
  { storage }: Backends,
  hosting: Hosting | undefined,
  context: LakeContext,
): PlannedStorage | undefined {
  const key = spelledKey(fields, 'storage', context);
  if (key === undefined) {
    if (hosting?.storageRequired === true) reportMissingTable(fields, 'storage', context);
    else if (hosting?.region !== undefined) reportUnusedRegion(hosting.region, context.report);
    return undefined;
  }
  const read = readBackend(storage, fields.values[key], fields.at(key), context);
  if (read === undefined) return undefined;
  const { backend, fields: own } = read;
  return { backend, fields: own, plan: backend.plan(own, context, hosting) };
}
