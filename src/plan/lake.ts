import type {
  Backends,
  Hosting,
  LakeContext,
  MetadataPlan,
  StoragePlan,
} from '../backend/backend.js';
import type { LakeSource } from '../config/document.js';
import {
  lakeKeys,
  readBackend,
  readExtensions,
  readStoreExtensions,
  spelledKey,
  type ExtensionInput,
  type LakeFields,
} from '../config/lake.js';
import { readTable, type Fields } from '../config/table.js';
import { isTable } from '../config/values.js';
import type { Environment } from '../config/variables.js';
import { createReport, type Diagnostic } from '../diagnostic/diagnostic.js';
import type { Version } from '../engine/versions.js';
import { planAttach } from './attach.js';
import { checkMetadataPlace } from './checks/metadata-place.js';
import { checkWorkingDirectory } from './checks/working-directory.js';
import type { CredentialTexts } from './credentials.js';
import type { AttachNode } from './nodes.js';
import { readOptions, type Options } from './options.js';

/** One lake on its own: what its tables become, and what is wrong with it whatever lakes are beside it. */
export interface LakePlan {
  readonly source: LakeSource;
  readonly fields: LakeFields;
  readonly metadata: Planned<MetadataPlan> | undefined;
  readonly storage: Planned<StoragePlan> | undefined;
  readonly options: Options;
  /** The user's own extensions, those of the store before those of the lake. */
  readonly configured: readonly ExtensionInput[];
  /** Undefined when the configuration does not say enough of it. */
  readonly attach: AttachNode | undefined;
  readonly context: LakeContext;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a backend has made of its table. */
export interface Planned<P> {
  readonly plan: P;
  readonly fields: Fields;
}

/** Whether what a backend has made of its table can be compared with other lakes': nothing in the table is an error. */
export function isSound(
  { diagnostics }: LakePlan,
  { fields: { pointer } }: Planned<unknown>,
): boolean {
  return !diagnostics.some((found) => {
    return found.severity === 'error' && `${found.pointer}/`.startsWith(`${pointer}/`);
  });
}

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
