/** What a configuration compiles to: plain JSON, version 1, without a credential in it. */
export interface Plan {
  readonly version: 1;
  /** The DuckDB version the plan is for, as it was asked for. */
  readonly target: string;
  /** Extensions, then secrets, then attaches. */
  readonly nodes: readonly PlanNode[];
  /** The alias that is the current database at the end, or null. */
  readonly use: string | null;
}

/** One step of a plan. */
export type PlanNode = ExtensionNode | SecretNode | AttachNode;

/** An extension of DuckDB that is installed and loaded. */
export interface ExtensionNode {
  readonly kind: 'extension';
  readonly name: string;
  /** Where it is installed from; without it, DuckDB's own repository. */
  readonly repository?: string;
  readonly origin: Origin;
}

/** A secret of DuckDB that a lake needs. */
export type SecretNode = CreatedSecret | ReferencedSecret;

/** A secret the SQL creates or replaces. */
export interface CreatedSecret {
  readonly kind: 'secret';
  readonly action: 'create';
  readonly name: string;
  readonly type: string;
  readonly provider?: string;
  /** The secret storage it is kept in; without it, DuckDB's memory. */
  readonly in?: SecretStorage;
  /** DuckDB's parameters, lower-case, in the order they are written. */
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  readonly scope?: readonly string[];
  readonly origin: Origin;
}

/** A secret that must already exist; no SQL is made for it. */
export interface ReferencedSecret {
  readonly kind: 'secret';
  readonly action: 'reference';
  readonly name: string;
  readonly type: string;
  readonly in?: SecretStorage;
  readonly origin: Origin;
}

/** A place for secrets other than DuckDB's memory. */
export type SecretStorage = 'motherduck';

/** The value of a secret's parameter; a credential is only named. */
export type ParameterValue = string | boolean | CredentialName | ComposedCredential | CredentialMap;

/**
 * Stands for a credential: its name, and the environment variable when it was configured as exactly `${NAME}` or
 * `${NAME:-}`.
 */
export interface CredentialName {
  readonly credential: string;
  readonly env?: string;
  /** It may be empty or unset, and is then written as the empty text. */
  readonly optional?: true;
}

/** A credential inside a larger text, such as a key in a connection string: the parts, to be joined. */
export interface ComposedCredential {
  readonly parts: readonly (string | CredentialName)[];
}

/** A parameter that is a map, such as HTTP headers: each of its values is a credential. */
export interface CredentialMap {
  readonly map: Readonly<Record<string, CredentialName>>;
}

/** A lake that is attached. */
export type AttachNode = DuckLakeAttach | MotherDuckAttach;

/** A lake that this DuckDB attaches and computes on. */
export interface DuckLakeAttach {
  readonly kind: 'attach';
  /** The lake's key in the configuration, its identity in a diff. */
  readonly lake: string;
  readonly host: 'duckdb';
  readonly alias: string;
  readonly metadata: MetadataLocation;
  /** What the path says of the connection, as words of libpq, where the secret has no parameter for it. */
  readonly connection?: Readonly<Record<string, string>>;
  /** Without it, the catalog says where the data lies: the lake exists, and ATTACH makes none. */
  readonly dataPath?: string;
  readonly options: Readonly<Record<string, OptionValue>>;
  readonly origin: Origin;
}

/** Where the catalog is: `ducklake:<type>:<path>`, and the secret that opens it. */
export interface MetadataLocation {
  readonly type: string;
  readonly path: string;
  /** A secret that ATTACH names. */
  readonly secret?: string;
  /** A secret that DuckDB finds for the path by its scope. */
  readonly scopedSecret?: string;
}

/** A lake that MotherDuck keeps and computes on; its alias is the database's name. */
export interface MotherDuckAttach {
  readonly kind: 'attach';
  readonly lake: string;
  readonly host: 'motherduck';
  readonly alias: string;
  /** Whether the database is created if it does not exist. */
  readonly create: boolean;
  /** The user's own bucket; without it MotherDuck's storage is used. */
  readonly dataPath?: string;
  readonly options: Readonly<Record<string, OptionValue>>;
  readonly origin: Origin;
}

/** The value of an option of ATTACH or CREATE DATABASE. */
export type OptionValue = string | number | boolean;

/** The places of the document a node comes from, as JSON Pointers. */
export type Origin = readonly string[];
