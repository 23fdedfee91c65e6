import * as fc from 'fast-check';
import { spelling, type Tree } from '../configured.js';
import { hostileText } from '../hostile.js';
import { attachOptions, optionsWish } from './attach-options.js';
import { extensionList, extensionsWish } from './extensions.js';
import type { MetadataModel, StorageModel } from './backend.js';
import { combinations } from './combinations.js';
import { places, type AttachModel, type LakeModel, type OptionModel } from './model.js';
import { metadataOf } from './registry.js';
import { claim, claimAlias, type Build, type LakeSession } from './session.js';

const wish = fc.record({
  place: fc.constantFrom(...places),
  backends: combinations,
  options: optionsWish,
  alias: fc.option(hostileText(), { nil: undefined }),
  spellAlias: spelling(),
  storeExtensions: fc.option(extensionsWish, { nil: undefined }),
  extensions: fc.option(extensionsWish, { nil: undefined }),
  database: fc.option(hostileText(/[/\\]/g), { nil: undefined }),
  newer: fc.tuple(fc.boolean(), fc.boolean()),
});

type Wish = typeof wish extends fc.Arbitrary<infer W> ? W : never;

/** A lake on any backends, in any of the four places. */
export const lake: fc.Arbitrary<Build<LakeModel>> = wish.map((wished) => (session) => {
  const { catalog, storage, options, exists, reading } = opened(wished, session);
  const { remote, host } = catalog;
  const isServed = remote !== undefined && catalog.secret === undefined;
  const around = { ...host, exists, ...(isServed ? { catalog: remote.file } : {}) };
  const stored = storage?.build(around)(session);
  const hosting = host.host;
  const description = metadataOf(catalog.type);
  const [metadataKey, storageKey] = spelledKeys(wished);
  const alias = nameAlias(wished, catalog, session);
  const isStore = wished.place.at(-1) === 'stores';
  const storeList =
    isStore && wished.storeExtensions ? extensionList(wished.storeExtensions, session) : undefined;
  const ownList = wished.extensions && extensionList(wished.extensions, session);
  const attach = attachModel(catalog, stored, alias.name, options.values);
  const needed = attach.host === 'duckdb' && options.values['encrypted'] === true;
  return {
    name: session.lake,
    place: wished.place,
    table: {
      alias: alias.configured,
      ...options.keys,
      extensions: ownList?.configured,
      [metadataKey]: catalog.keys,
      ...(stored === undefined ? {} : { [storageKey]: stored.keys }),
    },
    store: {
      type: 'a store',
      database: wished.database && `/tmp/${wished.database}/store${session.index}.db`,
      extensions: storeList?.configured,
    },
    extensions: [
      ...['ducklake', ...catalog.extensions, ...(stored?.extensions ?? [])].map(named),
      ...(needed ? [named('httpfs')] : []),
      ...(storeList?.expected ?? []),
      ...(ownList?.expected ?? []),
    ],
    secrets: [catalog.secret, stored?.secret].filter((secret) => secret !== undefined),
    attach,
    facts: {
      metadataKey,
      storageKey,
      metadata: description,
      hosting,
      storage: storage?.description,
      reading,
      exists,
      remote: remote && { ...remote, url: remote.file.url },
      metadataSecret: catalog.secret,
      storageSecret: stored?.secret,
    },
  };
});

/** The catalog and the options of a lake, and the storage if it has one: one that exists already may do without. */
function opened({ backends, options: asked }: Wish, session: LakeSession) {
  const { metadata, storage: wished, isBare } = backends;
  const first = metadata(isBare ? undefined : wished?.description)(session);
  const isRemote = first.remote !== undefined;
  const reading = isRemote
    ? 'implied'
    : wished?.description.isReadOnly === true
      ? 'said'
      : 'no matter';
  const { type, host } = first;
  const facts = { metadata: metadataOf(type), hosting: host.host, reading } as const;
  const options = attachOptions(asked, facts, session);
  const { read_only: isRead, create_if_not_exists: creates } = options.values;
  const exists = host.host === 'duckdb' && (isRead === true || creates === false);
  return {
    catalog: first,
    storage: exists && isBare ? undefined : wished,
    options,
    exists,
    reading,
  } as const;
}

const named = (name: string) => ({ name });

function spelledKeys({ newer }: Wish) {
  return [
    newer[0] ? 'catalog' : 'metadata_backend',
    newer[1] ? 'storage' : 'storage_backend',
  ] as const;
}

/** On MotherDuck's compute the alias has no effect. */
function nameAlias(
  { alias, spellAlias }: Wish,
  { host, path }: MetadataModel,
  { databases }: LakeSession,
): { readonly configured: Tree; readonly name: string } {
  if (host.host === 'motherduck')
    return { configured: alias && spellAlias(alias), name: claim(databases, path) };
  if (alias === undefined && !databases.has('ducklake'))
    return { configured: undefined, name: claimAlias(databases, 'ducklake') };
  const name = claimAlias(databases, alias ?? 'lake');
  return { configured: spellAlias(name), name };
}

function attachModel(
  catalog: MetadataModel,
  stored: StorageModel | undefined,
  alias: string,
  options: Readonly<Record<string, OptionModel>>,
): AttachModel {
  const data = stored?.dataPath === undefined ? {} : { dataPath: stored.dataPath };
  if (catalog.host.host === 'duckdb') {
    // For a catalog at a URL it is found by its scope.
    const isNamed = catalog.secret !== undefined && catalog.remote === undefined;
    const secret = isNamed ? { secret: catalog.secret.name } : {};
    const { path } = catalog;
    return { host: 'duckdb', alias, path, ...secret, ...data, create: false, options };
  }
  const { create_if_not_exists: create, ...rest } = options;
  const said = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== false));
  const path = `md:${alias}`;
  return { host: 'motherduck', alias, path, ...data, create: create !== false, options: said };
}
