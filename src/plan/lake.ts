import type { Backends, Hosting, LakeContext } from '../backend/backend.js';
import type { LakeSource, Placed } from '../config/document.js';
import {
  lakeKeys,
  readBackend,
  readExtensions,
  spelledKey,
  type ExtensionInput,
} from '../config/lake.js';
import { readTable, type Fields } from '../config/table.js';
import { isTable } from '../config/values.js';
import { extensionName } from '../engine/names.js';
import { planAttach } from './attach.js';
import { checkMetadataPlace } from './checks/metadata-place.js';
import type { AttachNode, ExtensionNode, SecretNode } from './nodes.js';
import { readOptions } from './options.js';

/** What one lake becomes, before the lakes of a session are put together. */
export interface LakePlan {
  readonly source: LakeSource;
  /** Where the alias stands; the lake itself when it has none of its own. */
  readonly aliasPointer: string;
  /** Where the option `metadata_catalog` stands, or would. */
  readonly catalogPointer: string;
  readonly extensions: readonly ExtensionNode[];
  readonly secrets: readonly SecretNode[];
  /** Undefined when the configuration does not say enough of it. */
  readonly attach: AttachNode | undefined;
}

export type LakeFields = Fields<typeof lakeKeys>;

export function planLake(source: LakeSource, backends: Backends, context: LakeContext): LakePlan {
  const { pointer } = source;
  const fields = readTable(lakeKeys, source.value, pointer, context);
  const metadata = isTable(source.value) ? planMetadata(fields, backends, context) : undefined;
  const storage = planStorage(fields, backends, metadata?.hosting, context);
  const options = readOptions(fields, metadata ?? {}, context);
  const { dataPath } = storage ?? {};
  const attach = planAttach(
    { lake: source.name, fields, metadata, dataPath, options: options.values },
    context,
  );
  if (attach?.catalog === 'ducklake')
    checkMetadataPlace(attach, metadata?.uriPointer ?? pointer, context);
  return {
    source,
    aliasPointer: fields.has('alias') ? fields.at('alias') : pointer,
    catalogPointer: options.at('metadata_catalog'),
    extensions: [
      { kind: 'extension', name: 'ducklake', origin: [pointer] },
      ...derivedExtensions(metadata),
      ...derivedExtensions(storage),
      ...derivedExtensions({
        extensions: options.extensions,
        pointer: fields.at('attach_options'),
      }),
      ...configuredExtensions(source, fields, context),
    ],
    secrets: [metadata?.secret, storage?.secret].filter((secret) => secret !== undefined),
    attach,
  };
}

function planMetadata(fields: LakeFields, { metadata }: Backends, context: LakeContext) {
  const key = spelledKey(fields, ['metadata_backend', 'catalog'], context);
  if (key === undefined) {
    context.report.add('missing-key', fields.pointer, { key: 'metadata_backend' });
    return undefined;
  }
  const table = { value: fields.values[key], pointer: fields.at(key) };
  const read = readBackend(metadata, table, context);
  if (read === undefined) return undefined;
  return {
    ...read.backend.plan(read.fields, context),
    pointer: table.pointer,
    uriPointer: read.fields.at('uri'),
  };
}

function planStorage(
  fields: LakeFields,
  { storage }: Backends,
  hosting: Hosting | undefined,
  context: LakeContext,
) {
  const key = spelledKey(fields, ['storage_backend', 'storage'], context);
  if (key === undefined) {
    if (hosting?.storageRequired === true)
      context.report.add('missing-key', fields.pointer, { key: 'storage_backend' });
    else if (hosting?.region !== undefined) {
      context.report.add('unused-key', hosting.region.pointer, {
        key: 'region',
        because: 'no-secret-created',
      });
    }
    return undefined;
  }
  const table = { value: fields.values[key], pointer: fields.at(key) };
  const read = readBackend(storage, table, context);
  return read && { ...read.backend.plan(read.fields, context, hosting), pointer: table.pointer };
}

/** The extensions a backend cannot do without. */
function derivedExtensions(
  plan: { readonly extensions: readonly string[]; readonly pointer: string } | undefined,
) {
  return (plan?.extensions ?? []).map((name): ExtensionNode => ({
    kind: 'extension',
    name,
    origin: [plan?.pointer ?? ''],
  }));
}

/** The user's own, those of the store before those of the lake. */
function configuredExtensions(
  source: LakeSource,
  fields: LakeFields,
  context: LakeContext,
): readonly ExtensionNode[] {
  const own: Placed = { value: fields.values.extensions ?? null, pointer: fields.at('extensions') };
  const lists = source.extensions === undefined ? [own] : [source.extensions, own];
  return lists
    .flatMap((list) => readExtensions(list, context))
    .map(({ name, repository, pointer }: ExtensionInput) => ({
      kind: 'extension',
      name: extensionName(name),
      ...(repository === undefined ? {} : { repository }),
      origin: [pointer],
    }));
}
