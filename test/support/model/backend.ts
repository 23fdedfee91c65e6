import type * as fc from 'fast-check';
import type { Tree } from '../configured.js';
import type { Lake, Mistake, Part } from '../mistakes/mistake.js';
import type { RemoteFacts, SecretModel } from './model.js';
import type { OptionRow } from './option-rows.js';
import type { Build } from './session.js';

/** What stands at a key, which says what may be wrong with it. */
export type KeyShape =
  'text' | 'text-or-empty' | 'credential' | 'boolean' | 'choice' | 'host' | 'port';

interface Description {
  readonly type: string;
  /** All that it may need; their names are written without quotes. */
  readonly extensions: readonly string[];
  /** The keys of its table, and of the parameters of its secret, that mistakes are made at. */
  readonly keys: Readonly<Record<string, KeyShape>>;
  /** What may be wrong with a secret of its own that is created. */
  readonly secretMistakes?: (part: Part, secret: SecretModel, lake: Lake) => readonly Mistake[];
  /** What else may be wrong with a lake because this backend is there; also asked of lakes on other backends. */
  readonly mistakes: (lake: Lake) => readonly Mistake[];
}

/** A kind of catalog, said without the code under test. */
export interface MetadataDescription extends Description {
  /** Whether the catalog is a file of this machine. */
  readonly isFile: boolean;
  /** Who may compute on it, and what storage then goes with it. */
  readonly ways: readonly MetadataWay[];
  /** The options of ATTACH that not every catalog takes. */
  readonly options: Readonly<Record<string, OptionRow>>;
  /** Values that it does not take for an option. */
  readonly wrongOptions: readonly (readonly [Mistake['code'], key: string, value: unknown])[];
  /** The first version that keeps small changes in the catalog. */
  readonly inliningSince: string;
  readonly takesSchema: (schema: string) => boolean;
  /** Schemas that it does not take, if any are to be tried. */
  readonly wrongSchemas: readonly string[];
}

interface MetadataWay {
  readonly weight: number;
  /** `beside`: the kind of storage that the lake has. */
  readonly build: fc.Arbitrary<(beside: StorageDescription | undefined) => Build<MetadataModel>>;
  readonly localStorage: boolean;
  readonly storageRequired: boolean;
}

/** A kind of place for data, said without the code under test. */
export interface StorageDescription extends Description {
  readonly weight: number;
  /** What its data paths begin with, the usual one first; none for a folder of this machine. */
  readonly schemes: readonly string[];
  /** The keys that say where the data lies; the first is looked at first. */
  readonly places: readonly string[];
  /** The keys that hold a path, and what a path may begin with there. */
  readonly roots: Readonly<Record<string, string>>;
  /** How what is there is reached, a catalog too. */
  readonly access?: AccessDescription;
  /** Whether data there can only be read. */
  readonly isReadOnly?: true;
  readonly build: fc.Arbitrary<(around: Surroundings) => Build<StorageModel>>;
}

/** How what is at a URL is reached: by the secrets of one type. */
export interface AccessDescription extends Description {
  readonly schemes: readonly string[];
  /** The URL of a file there, which no other lake has. */
  readonly file: fc.Arbitrary<(index: number) => RemoteFile>;
  /** A table of credentials for a catalog at a URL. */
  readonly credentials: fc.Arbitrary<(file: RemoteFile) => Build<AccessModel>>;
}

/** A file at a URL, and the folders that it is in, the widest first. */
export interface RemoteFile {
  readonly url: string;
  readonly folders: readonly string[];
}

/** A table of credentials, and what it is to become. */
export interface AccessModel {
  readonly keys: { readonly [key: string]: Tree };
  readonly extensions: readonly string[];
  readonly secret?: SecretModel;
}

/** What the metadata says to the storage beside it. */
export interface Host {
  readonly host: 'duckdb' | 'motherduck';
  /** For the secret of a regional store that has none. */
  readonly region?: string;
}

/** What the rest of the lake says to the storage. */
export interface Surroundings extends Host {
  /** Whether the lake is only opened, so that its catalog may say where the data lies. */
  readonly exists: boolean;
  /** A catalog without credentials of its own, which those of the storage serve where they can. */
  readonly catalog?: RemoteFile;
}

/** A metadata table, and what it is to become. */
export interface MetadataModel {
  readonly keys: { readonly [key: string]: Tree };
  readonly type: string;
  readonly extensions: readonly string[];
  readonly secret?: SecretModel;
  readonly host: Host;
  /** The path of the ATTACH; for MotherDuck's compute the database. */
  readonly path: string;
  /** Where it is at a URL, and so can only be read. */
  readonly remote?: RemoteMetadata;
}

interface RemoteMetadata extends Pick<RemoteFacts, 'access' | 'opening'> {
  readonly file: RemoteFile;
}

/** A storage table, and what it is to become. */
export interface StorageModel {
  readonly keys: { readonly [key: string]: Tree };
  readonly extensions: readonly string[];
  readonly secret?: SecretModel;
  /** Undefined where the catalog says it. */
  readonly dataPath?: string;
}
