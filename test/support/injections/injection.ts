export type Catalog = 'duckdb' | 'sqlite' | 'postgres';
export type Options = Readonly<Record<string, string | number | boolean>>;

/** The texts that reach ATTACH; those left out are harmless ones of their own. */
export interface AttachTexts {
  readonly alias?: string;
  /** What stands after `ducklake:sqlite:`; `uri` in a configuration. */
  readonly path?: string;
  readonly secret?: string;
  readonly dataPath?: string;
  readonly options?: Options;
}

export interface Variant {
  readonly catalog: Catalog;
  readonly hostile: AttachTexts;
  /** The same places with texts that do no harm. */
  readonly harmless: AttachTexts;
}

/** A document with one lake that has these texts. */
export function configurationWith(catalog: Catalog, texts: AttachTexts): object {
  const { alias = 'lake', path, secret = 'catalog', dataPath = 'data/', options = {} } = texts;
  const place =
    catalog === 'postgres' ? { secret_name: secret } : { uri: path ?? `catalog.${catalog}` };
  return {
    lakes: {
      sales: {
        alias,
        catalog: { type: catalog, ...place },
        storage: { type: 'local', path: dataPath },
        attach_options: options,
      },
    },
  };
}

/** What an edit sets in a plan's attach node. */
interface PlanEdit {
  readonly alias?: string;
  readonly dataPath?: string;
  readonly metadata?: { readonly path?: string; readonly secret?: string };
  readonly options?: Options;
}

function planEdit({ alias, path, secret, dataPath, options }: AttachTexts): PlanEdit {
  const metadata = {
    ...(path !== undefined && { path }),
    ...(secret !== undefined && { secret }),
  };
  return {
    ...(alias !== undefined && { alias }),
    ...(dataPath !== undefined && { dataPath }),
    ...(Object.keys(metadata).length > 0 && { metadata }),
    ...(options !== undefined && { options }),
  };
}

/** The plan of one lake whose file was edited so that it has these texts, as the file would be parsed. */
export function editedPlan(
  plan: { readonly nodes: readonly object[] },
  texts: AttachTexts,
): object {
  const edit = planEdit(texts);
  const nodes = plan.nodes.map((node) => {
    if (!('metadata' in node) || typeof node.metadata !== 'object') return node;
    return { ...node, ...edit, metadata: { ...node.metadata, ...edit.metadata } };
  });
  const use = edit.alias === undefined ? {} : { use: edit.alias };
  return { ...plan, nodes, ...use };
}
