import type * as fc from 'fast-check';
import type { Tree } from '../configured.js';
import type { Lake, Mistake, Part } from '../mistakes/mistake.js';
import type { SecretModel } from './model.js';
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
  readonly build: fc.Arbitrary<Build<MetadataModel>>;
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
  readonly build: fc.Arbitrary<(host: Host) => Build<StorageModel>>;
}

/** What the metadata says to the storage beside it. */
export interface Host {
  readonly host: 'duckdb' | 'motherduck';
  /** For the secret of a regional store that has none. */
  readonly region?: string;
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
}

/** A storage table, and what it is to become. */
export interface StorageModel {
  readonly keys: { readonly [key: string]: Tree };
  readonly extensions: readonly string[];
  readonly secret?: SecretModel;
  readonly dataPath: string;
}
