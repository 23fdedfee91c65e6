import type {
  Backends,
  Hosting,
  LakeContext,
  MetadataPlan,
  StoragePlan,
} from '../../backend/backend.js';
import type { LakeSource } from '../document.js';
import { readBackend } from './backend.js';
import { readExtensions, readStoreExtensions, type ExtensionInput } from './extensions.js';
import { lakeKeys, spelledKey, type LakeFields } from './keys.js';
import { readTable } from '../../fields/table.js';
import { isTable } from '../../fields/values.js';
import type { Environment } from '../../fields/variables.js';
import { createReport } from '../../diagnostic/diagnostic.js';
import type { Version } from '../../engine/versions.js';
import { planAttach } from './attach.js';
import type { LakePlan, Planned } from './lake-plan.js';
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
  const options = readOptions(fields, metadata?.plan, context);
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
): Planned<MetadataPlan> | undefined {
  const key = spelledKey(fields, 'metadata_backend', 'catalog', context);
  if (key === undefined) {
    const missing = fields.has('storage') ? 'catalog' : 'metadata_backend';
    context.report.add('missing-key', fields.pointer, { key: missing });
    return undefined;
  }
  const read = readBackend(metadata, fields.values[key], fields.at(key), context);
  return read && { plan: read.backend.plan(read.fields, context), fields: read.fields };
}

function planStorage(
  fields: LakeFields,
  { storage }: Backends,
  hosting: Hosting | undefined,
  context: LakeContext,
): Planned<StoragePlan> | undefined {
  const key = spelledKey(fields, 'storage_backend', 'storage', context);
  if (key === undefined) {
    checkWithoutStorage(fields, hosting, context);
    return undefined;
  }
  const read = readBackend(storage, fields.values[key], fields.at(key), context);
  return read && { plan: read.backend.plan(read.fields, context, hosting), fields: read.fields };
}

function checkWithoutStorage(
  fields: LakeFields,
  hosting: Hosting | undefined,
  { report }: LakeContext,
): void {
  if (hosting?.storageRequired === true) {
    const missing = fields.has('catalog') ? 'storage' : 'storage_backend';
    report.add('missing-key', fields.pointer, { key: missing });
  } else if (hosting?.region !== undefined) {
    const facts = { key: 'region', because: 'no-secret-created' } as const;
    report.add('unused-key', hosting.region.pointer, facts);
  }
}
