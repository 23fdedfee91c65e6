import type { ReadContext } from '../fields/expand.js';
import type { Fields, Schema } from '../fields/table.js';
import { anyValue } from '../fields/values.js';
import type { Report } from '../diagnostic/diagnostic.js';
import type { Sharing } from '../diagnostic/facts.js';
import type { DerivedExtension } from '../engine/extensions.js';
import { schemeOf } from '../engine/paths.js';
import type { Version } from '../engine/versions.js';
import type { CredentialTexts } from '../fields/credentials.js';
import type { MetadataLocation, SecretNode } from '../plan/nodes.js';
import type { SecretKind } from './secret/kind.js';

/** The key every backend's table has; it has chosen the backend. */
export const typeKey = { type: anyValue };

/** What a backend knows of the lake it plans for. */
export interface LakeContext extends ReadContext {
  /** The lake's key in the configuration. */
  readonly lake: string;
  readonly target: Version;
  /** Takes the text of each credential the backend names. */
  readonly credentialTexts: CredentialTexts;
  /** How DuckDB reaches a catalog at a URL. */
  readonly accesses: Accesses;
}

/** Who computes on the lake, and so what its storage and its ATTACH may be. */
export interface Hosting {
  readonly host: 'duckdb' | 'motherduck';
  readonly storageRequired: boolean;
  /** Whether the data may lie on this machine. */
  readonly localStorage: boolean;
  /** A region for a storage secret that has none. */
  readonly region?: { readonly name: string; readonly pointer: string };
}

/** The usual case: this DuckDB computes. */
export const ownHosting: Hosting = {
  host: 'duckdb',
  storageRequired: true,
  localStorage: true,
};

export interface MetadataPlan {
  readonly extensions: readonly DerivedExtension[];
  readonly hosting: Hosting;
  readonly secret?: SecretNode | undefined;
  /** The secrets that the secret cannot do without. */
  readonly requires?: readonly SecretNode[];
  /** Where the catalog is; undefined when the configuration does not say it validly. */
  readonly location?: MetadataLocation | undefined;
  /** What is said of the connection beside the secret. */
  readonly connection?: Readonly<Record<string, string>> | undefined;
  /** The place that says where the catalog is. */
  readonly at: string;
  /** What DuckDB finds the secret by, where that is its scope and not its name. */
  readonly scopedPath?: string | undefined;
  /** Whether the catalog is at a URL, where it can only be read. */
  readonly isRemote?: boolean;
}

export interface StoragePlan {
  readonly extensions: readonly DerivedExtension[];
  readonly secret?: SecretNode | undefined;
  readonly dataPath?: string | undefined;
  /** The place that says where the data lies. */
  readonly at: string;
}

/** What the rest of the lake says to its storage. */
interface Surroundings {
  /** Undefined when the lake's metadata table is not valid. */
  readonly hosting: Hosting | undefined;
  /** Whether the lake is only opened, so that its catalog can say where the data lies; undefined if that is not known. */
  readonly exists: boolean | undefined;
  /** A catalog at a URL that has no secret of its own. */
  readonly catalog?: ServedPlace | undefined;
}

/** A place that a secret is to serve. */
export interface ServedPlace {
  readonly path: string;
  /** The place that says it. */
  readonly at: string;
  readonly holds: 'data' | 'catalog';
}

/** Reports what speaks against a text where the engine takes it. */
export type Guard = (text: string, pointer: string, report: Report) => void;

/** How places with some schemes are reached: by secrets of one type. */
export interface Access<S extends Schema = Schema> {
  /** What names it in a table of credentials. */
  readonly type: string;
  readonly schema: S;
  readonly secret: SecretKind;
  readonly schemes: readonly string[];
  /** The URL of one file there, as a plan holds it. */
  readonly checkFile: Guard;
  /** The secret that serves the places. */
  plan(
    fields: Fields<S>,
    context: LakeContext,
    served: Served,
  ): Pick<StoragePlan, 'extensions' | 'secret'>;
}

/** The accesses by their `type`. */
export type Accesses = Readonly<Record<string, Access>>;

/** What a secret is for. */
export interface Served {
  readonly role: SecretKind['role'];
  readonly places: readonly ServedPlace[];
  /** Whether there are others, which only a scope can name. */
  readonly others: 'none' | 'possible' | 'certain';
  readonly hosting?: Hosting | undefined;
  /** Where the bucket is named; undefined where a variable is a part of it. */
  readonly bucketAt?: string | undefined;
}

/** One kind of place for a catalog: what its table may hold, and what it becomes. */
export interface MetadataBackend<S extends Schema = Schema> {
  /** What names it in a configuration, and in the path of ATTACH behind `ducklake:`. */
  readonly type: string;
  readonly schema: S;
  /** The key that says where the catalog is. */
  readonly placeKey: string;
  /** The type of secret that opens the catalog. */
  readonly secret?: SecretKind;
  /** Whether the catalog is a file of this machine. */
  readonly isFile: boolean;
  /** What an ATTACH leaves that may write, finds no catalog and fails; undefined where it never creates one. */
  readonly refusalLeaves: 'file' | 'nothing' | undefined;
  /** Which lakes of one session may be on one catalog of this kind. */
  readonly sharing: Sharing;
  /** The first version that keeps small changes in the catalog. */
  readonly inliningSince: Version;
  /** The schema of its database that the catalog is in when no option names one; undefined where nothing says. */
  readonly standardSchema: string | undefined;
  /** Whether the catalog can be kept in a schema of that name. */
  readonly takesSchema: (schema: string, target: Version) => boolean;
  /** Where the catalog is, as a plan holds it; `accesses`: how one at a URL is reached. */
  readonly checkPath: (...args: [...Parameters<Guard>, accesses: Accesses]) => void;
  plan(fields: Fields<S>, context: LakeContext): MetadataPlan;
}

/** One kind of place for data. */
export interface StorageBackend<S extends Schema = Schema> {
  readonly type: string;
  readonly schema: S;
  /** The key that says where the data lies, as a whole. */
  readonly placeKey: string;
  /** The type of secret that opens the data. */
  readonly secret?: SecretKind;
  /** What its data paths begin with; none for a path of this machine. */
  readonly schemes: readonly string[];
  /** How a catalog is reached that is kept there. */
  readonly access?: Access;
  /** Whether data there can only be read. */
  readonly isReadOnly?: boolean;
  /** Where the data lies, as a plan holds it. */
  readonly checkDataPath: Guard;
  plan(fields: Fields<S>, context: LakeContext, around: Surroundings): StoragePlan;
}

/** The backends by their `type`. */
export interface Backends {
  readonly metadata: Readonly<Record<string, MetadataBackend>>;
  readonly storage: Readonly<Record<string, StorageBackend>>;
}

/** The types of secret that the backends use, each by its name. */
export function secretKindsOf({ metadata, storage }: Backends): ReadonlyMap<string, SecretKind> {
  const kinds = [...Object.values(metadata), ...Object.values(storage)].flatMap(({ secret }) => {
    return secret === undefined ? [] : [secret, ...Object.values(secret.refersTo ?? {})];
  });
  return new Map(kinds.map((kind) => [kind.type, kind]));
}

/** How the backends' DuckDB reaches what is at a URL. */
export function accessesOf({ storage }: Pick<Backends, 'storage'>): Accesses {
  const all = Object.values(storage).flatMap(({ access }) => access ?? []);
  return Object.fromEntries(all.map((access) => [access.type, access]));
}

/** How what is at the URL is reached; undefined for a path of this machine, and where there is no way. */
export function accessTo(url: string, accesses: Accesses): Access | undefined {
  const scheme = schemeOf(url) ?? '';
  return Object.values(accesses).find(({ schemes }) => schemes.includes(scheme));
}
