import type { CredentialForm } from './credential-form.js';

/**
 * Every code there is, with the facts its words are made from. A fact is a key's name, a variable's name or a word
 * of lakeplan's own, never a configured value: that is why no diagnostic can show a credential.
 */
export interface DiagnosticFacts {
  // the document
  'toml-syntax': None;
  'json-syntax': None;
  'unreadable-document': None;
  'no-lakes': None;
  'unknown-lake': { readonly key: string; readonly suggestion?: string };
  'duplicate-lake': { readonly key: string };
  'unknown-target': { readonly known: readonly string[] };

  // any table and any value
  'unknown-key': {
    readonly key: string;
    readonly suggestion?: string;
    /** The table of the same lake the key belongs into. */
    readonly place?: string;
  };
  'missing-key': { readonly key: string };
  'duplicate-key': { readonly key: string };
  'unused-key': { readonly key: string; readonly because: Unused };
  'two-spellings': { readonly key: string; readonly other: string };
  'conflicting-keys': { readonly key: string; readonly other: string };
  /** `variable`: the one that is all the text there is. */
  'wrong-type': { readonly expected: ValueType; readonly variable?: string };
  'empty-value': { readonly variable?: string };
  'invalid-choice': { readonly allowed: readonly string[] };
  'invalid-port': None;
  'invalid-host': None;
  'unencodable-text': None;
  /** `form`: what the credential seems to be, which says where it belongs. */
  'credential-in-text': { readonly form: CredentialForm };
  /** `nested`: in the default of another. */
  'malformed-variable': { readonly nested: boolean };
  'unset-variable': { readonly variable: string };

  // backends
  'unknown-backend': { readonly known: readonly string[]; readonly suggestion?: string };
  'mysql-not-supported': None;
  'storage-not-allowed': None;
  'invalid-database-name': None;
  'conflicting-regions': None;

  // extensions
  'conflicting-repositories': None;

  // secrets
  'missing-secret-name': { readonly reason: 'reference' | 'motherduck' };
  'partial-credentials': { readonly missing: readonly string[] };
  'missing-password': None;
  'credential-in-file': None;
  'missing-region': None;
  'expiring-credentials': None;
  'unknown-provider': { readonly known: readonly string[]; readonly suggestion?: string };
  'unused-secret-parameters': None;
  'unknown-secret-parameter': { readonly key: string; readonly suggestion?: string };
  'unavailable-secret-parameter': { readonly key: string; readonly since: string };
  'unsupported-secret-parameter': { readonly key: string; readonly provider: string };
  'refresh-without-chain': None;
  'invalid-account-id': None;
  'invalid-endpoint': None;
  'invalid-proxy': { readonly userinfo: boolean };
  'wrong-scope-scheme': { readonly expected: string };
  'scope-not-covering': None;
  'conflicting-secrets': None;
  'ambiguous-credential-name': None;
  /** `narrower`: the other secret could do with a scope that leaves this data path out. */
  'scope-capture': { readonly narrower: boolean };

  // metadata and data paths
  /** `prefix`: as DuckDB knows it, not as it was written. */
  'wrong-uri-prefix': { readonly prefix: string; readonly expected: string };
  'memory-uri': None;
  'uri-is-folder': None;
  'wrong-scheme': { readonly expected: readonly string[] };
  'invalid-bucket': None;
  'missing-location': None;
  'conflicting-location': None;
  'bucket-root': None;
  'disk-root': None;
  'url-in-path': None;
  'home-in-path': None;
  'dot-segment': { readonly segment: '.' | '..' };
  'glob-in-path': { readonly character: string };
  'backslash-in-path': None;
  'control-character': None;
  /** `generated`: it is in a name that lakeplan makes of the lake's. */
  'engine-placeholder': { readonly generated: boolean };
  'relative-path': None;
  'relative-uri': { readonly elsewhere: Elsewhere };
  'normalised-path': None;
  'metadata-in-data-path': None;
  'data-path-in-metadata': None;
  'shared-catalog': None;
  'shared-data-path': None;
  'override-data-path': None;

  // attaching
  'reserved-name': None;
  'alias-is-database': None;
  'name-clash': None;
  'unknown-attach-option': { readonly key: string; readonly suggestion?: string };
  'unavailable-attach-option': {
    readonly key: string;
    readonly since?: string;
    readonly until?: string;
    readonly instead?: string;
  };
  'unsupported-attach-option': { readonly key: string; readonly where: readonly string[] };
  'misplaced-attach-option': { readonly key: string; readonly field: string };
  'ineffective-busy-timeout': None;
  'invalid-metadata-schema': None;
  'invalid-default-table': None;
  'negative-number': None;
  /** What the number must be, as far as it is limited. */
  'number-not-taken': { readonly multipleOf?: number; readonly most?: number };
  'invalid-snapshot-time': None;
  'snapshot-time-zone': None;

  // plans and emitting
  'unknown-plan-version': None;
  'invalid-plan': { readonly problem: PlanProblem };
  'unset-credential': { readonly credential: string; readonly variable?: string };
  'unencodable-credential': { readonly credential: string };
  'credential-without-variable': { readonly credential: string };
  'invalid-leave-to': { readonly problem: LeaveProblem };
}

/** The name of a finding; never given another meaning. */
export type Code = keyof DiagnosticFacts;

/** A code whose words need no fact. */
export type None = Readonly<Record<string, never>>;

/** What a value had to be. */
export type ValueType =
  'text' | 'integer' | 'boolean' | 'table' | 'list' | 'text-or-list' | 'extension' | 'date-time';

/** Why a key does nothing. */
export type Unused =
  | 'referenced-secret'
  | 'motherduck-compute'
  | 'motherduck-paths'
  | 'no-secret-created'
  | 'endpoint-given'
  | 'engine-ignores-it';

/** What a relative catalog leads to from another working directory. */
export type Elsewhere = 'same-data' | 'other-lake' | 'no-lake';

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
  | 'secret'
  | 'path'
  | 'path-spelling'
  | 'scope'
  | 'order'
  | 'duplicate'
  | 'use';

/** Why a session cannot be left to that database. */
export type LeaveProblem = 'no-name' | 'detached';

/** Only an error keeps a plan from being made. */
export type Severity = 'error' | 'warning' | 'info';

/** The codes that are not errors. Where one code has several severities, the others are said where it is found. */
const lesser: Partial<Readonly<Record<Code, Severity>>> = {
  'unused-key': 'warning',
  'conflicting-regions': 'warning',
  'missing-password': 'warning',
  'missing-region': 'warning',
  'expiring-credentials': 'warning',
  'bucket-root': 'warning',
  'disk-root': 'warning',
  'relative-uri': 'warning',
  'ineffective-busy-timeout': 'warning',
  'credential-in-file': 'info',
  'relative-path': 'info',
  'normalised-path': 'info',
  'override-data-path': 'info',
  'snapshot-time-zone': 'info',
};

export function severityOf(code: Code): Severity {
  return lesser[code] ?? 'error';
}
