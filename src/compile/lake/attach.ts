import type { LakeContext, MetadataPlan } from '../../backend/backend.js';
import { foldName } from '../../engine/names.js';
import { opensOnly } from '../../engine/opening.js';
import type { LakeFields } from './keys.js';
import type { AttachNode, SecretNode } from '../../plan/nodes.js';
import type { Options } from './lake-plan.js';

const defaultAlias = 'ducklake';

/** The lake's alias; undefined when it is given and not valid. */
export function aliasOf(fields: LakeFields): string | undefined {
  return fields.has('alias') ? fields.values.alias : defaultAlias;
}

/** The attach node of a lake; undefined when its metadata or its data path is not known. */
export function planAttach(
  fields: LakeFields,
  metadata: MetadataPlan | undefined,
  dataPath: string | undefined,
  catalogSecret: SecretNode | undefined,
  { values: options }: Options,
  { lake, report }: LakeContext,
): AttachNode | undefined {
  const alias = aliasOf(fields);
  if (alias === undefined) return undefined;
  if (metadata?.location === undefined) return undefined;
  const { hosting, location, connection = {} } = metadata;
  const origin = [fields.pointer];
  if (hosting.host === 'duckdb') {
    if (dataPath === undefined && !opensOnly(options)) return undefined;
    return {
      kind: 'attach',
      lake,
      host: 'duckdb',
      alias,
      metadata: {
        ...location,
        ...(catalogSecret && { scopedSecret: catalogSecret.name }),
      },
      ...(Object.keys(connection).length > 0 && { connection }),
      ...(dataPath !== undefined && { dataPath }),
      options,
      origin,
    };
  }
  if (alias !== defaultAlias && foldName(alias) !== foldName(location.path)) {
    report.add('unused-key', fields.at('alias'), { key: 'alias', because: 'motherduck-compute' });
  }
  const { create_if_not_exists: create, ...rest } = options;
  const path = dataPath === undefined ? {} : { dataPath };
  // `ENCRYPTED` stands there without a value, so false is said by leaving it out.
  const kept = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== false));
  const node = {
    kind: 'attach',
    lake,
    host: 'motherduck',
    alias: location.path,
    create: create !== false,
  } as const;
  return { ...node, ...path, options: kept, origin };
}
