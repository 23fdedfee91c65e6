/** A code whose words need no fact. */
export type None = Readonly<Record<string, never>>;

/** A key by its name. */
export interface KeyFacts {
  readonly key: string;
}

/** A key that is not known, and the known one that may be meant. */
export interface GuessedKeyFacts extends KeyFacts {
  readonly suggestion?: string;
}

/** A list that goes with the hosts, and how long both are. */
export interface UnmatchedFacts extends KeyFacts {
  readonly items: number;
  readonly hosts: number;
}

/** A parameter that only later versions know. */
export interface UnavailableFacts extends KeyFacts {
  readonly since: string;
  /** What older versions take of it all the same. */
  readonly form?: string;
  /** The keys that say it to them. */
  readonly instead?: readonly string[];
}

/** What could have been chosen, and what may be meant. */
export interface ChoiceFacts {
  readonly known: readonly string[];
  readonly suggestion?: string;
}

/** What a value had to be. */
export type ValueType =
  'text' | 'integer' | 'boolean' | 'table' | 'list' | 'text-or-list' | 'extension' | 'date-time';

/** Why a key does nothing. */
export type Unused =
  | 'referenced-secret'
  | 'motherduck-compute'
  | 'motherduck-paths'
  | 'no-secret-created'
  | 'local-catalog'
  | 'endpoint-given'
  | 'engine-ignores-it';

/** What a relative catalog leads to from another working directory. */
export type Elsewhere = 'same-data' | 'other-lake' | 'no-lake';

/** What is done with a lake whose data path nothing checks. */
export type OverrideUse = 'written' | 'snapshot' | 'read' | 'read-in-1.4';

/** What is wrong with a plan that was read back. */
export type PlanProblem =
  | 'wrong-type'
  | 'unknown-key'
  | 'missing-key'
  | 'unknown-kind'
  | 'unsafe-word'
  | 'unencodable-text'
  | 'literal-credential'
  | 'credential-name'
  | 'not-optional'
  | 'secret'
  | 'path'
  | 'path-spelling'
  | 'scope'
  | 'uncovered-catalog'
  | 'read-only'
  | 'data-path'
  | 'order'
  | 'duplicate'
  | 'use';

/** Why a session cannot be left to that database. */
export type LeaveProblem = 'no-name' | 'detached';

/** What a text seems to hold that is a credential. */
export type CredentialForm =
  'userinfo' | 'query' | 'motherduck-token' | 'signature' | 'storage-key' | 'password' | 'token';

/** The keys of a service that is not AWS. */
export type OwnKeys = 'hmac-or-bearer' | 'api-token';

/** Which lakes share one catalog: a single one, any number that all only read, or beside these one that writes. */
export type Sharing = 'none' | 'readers' | 'one-writer';

/** How other tools write a variable. */
export type VariableForm = 'dollar' | 'percent' | 'braces';
