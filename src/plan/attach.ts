import type { Hosting, LakeContext } from '../backend/backend.js';
import { checkPlaceholder } from '../backend/path-rules.js';
import type { LakeFields } from './lake.js';
import type { AttachNode, MetadataLocation, OptionValue } from './nodes.js';

const defaultAlias = 'ducklake';

interface AttachInput {
  readonly lake: string;
  readonly fields: LakeFields;
  readonly metadata:
    { readonly hosting: Hosting; readonly location?: MetadataLocation | undefined } | undefined;
  readonly dataPath: string | undefined;
  readonly options: Readonly<Record<string, OptionValue>>;
}

/** The attach node of a lake; undefined when its metadata or its data path is not known. */
export function planAttach(input: AttachInput, { report }: LakeContext): AttachNode | undefined {
  const { lake, fields, metadata, dataPath, options } = input;
  const { hosting, location } = metadata ?? {};
  const alias = fields.values.alias ?? defaultAlias;
  checkPlaceholder(alias, fields.at('alias'), report);
  if (hosting === undefined || location === undefined) return undefined;
  const origin = [fields.pointer];
  if (hosting.catalog === 'ducklake') {
    if (dataPath === undefined) return undefined;
    return {
      kind: 'attach',
      lake,
      catalog: 'ducklake',
      alias,
      metadata: location,
      dataPath,
      options,
      origin,
    };
  }
  if (alias !== defaultAlias && alias !== location.path) {
    report.add('unused-key', fields.at('alias'), { key: 'alias', because: 'motherduck-compute' });
  }
  const { create_if_not_exists: create, ...rest } = options;
  const path = dataPath === undefined ? {} : { dataPath };
  // `ENCRYPTED` stands there without a value, so false is said by leaving it out.
  const kept = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== false));
  const node = {
    kind: 'attach',
    lake,
    catalog: 'motherduck',
    alias: location.path,
    create: create !== false,
  } as const;
  return { ...node, ...path, options: kept, origin };
}
