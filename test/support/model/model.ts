import type { Configured, Tree } from '../configured.js';
import type { AccessDescription, MetadataDescription, StorageDescription } from './backend.js';

/** What a generated configuration is to become, said without the code under test. */
export interface LakeModel {
  readonly name: string;
  /** Where the lake stands; the first two are places of stores. */
  readonly place: Place;
  /** The lake's table. */
  readonly table: Tree;
  /** What stands beside it in the store, if it stands in one. */
  readonly store: { readonly [key: string]: Tree };
  readonly extensions: readonly ExtensionModel[];
  readonly secrets: readonly SecretModel[];
  readonly attach: AttachModel;
  readonly facts: LakeFacts;
}

export const places = [
  ['stores'],
  ['tool', 'metaxy', 'stores'],
  ['lakes'],
  ['tool', 'lakeplan', 'lakes'],
] as const;
type Place = (typeof places)[number];

/** What the lake's tables are, for who wants to change them. */
export interface LakeFacts {
  readonly metadataKey: 'metadata_backend' | 'catalog';
  readonly storageKey: 'storage_backend' | 'storage';
  readonly metadata: MetadataDescription;
  readonly hosting: 'duckdb' | 'motherduck';
  readonly storage: StorageDescription | undefined;
  /** Whether the lake must be opened to be read, and whether that must be said. */
  readonly reading: 'no matter' | 'said' | 'implied';
  /** Whether the lake is only opened. */
  readonly exists: boolean;
  readonly remote: RemoteFacts | undefined;
  readonly metadataSecret: SecretModel | undefined;
  readonly storageSecret: SecretModel | undefined;
}

/** A catalog at a URL, and what opens it. */
export interface RemoteFacts {
  readonly url: string;
  readonly access: AccessDescription;
  readonly opening: 'credentials' | 'secret_name' | 'none';
}

export interface ExtensionModel {
  readonly name: string;
  readonly repository?: string;
}

export interface SecretModel {
  /** In lower case, as the engine keeps it. */
  readonly name: string;
  readonly type: string;
  readonly action: 'create' | 'reference';
  readonly in?: 'motherduck';
  readonly provider?: string;
  readonly parameters: { readonly [name: string]: ParameterModel };
  readonly scope?: readonly string[];
}

/** A sensitive value is a credential; a table is a map of credentials. */
export type ParameterModel = Configured | string | boolean | { readonly [key: string]: Configured };

export type OptionModel = string | number | boolean;

export interface AttachModel {
  readonly host: 'duckdb' | 'motherduck';
  readonly alias: string;
  /** The path of the ATTACH. */
  readonly path: string;
  readonly secret?: string;
  readonly dataPath?: string;
  /** Whether MotherDuck's database is created. */
  readonly create: boolean;
  readonly options: { readonly [name: string]: OptionModel };
}
