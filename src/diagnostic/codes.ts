import type {
  ChoiceFacts,
  CredentialForm,
  GuessedKeyFacts,
  KeyFacts,
  LeaveProblem,
  PlanProblem,
  Sharing,
  UnavailableFacts,
  UnmatchedFacts,
  ValueType,
} from './facts.js';
import { infos, warnings } from './warnings.js';
import { key, value, type About, type FactsOf, type Key, type Value } from './row.js';

export { infos, warnings };

// The table of codes: one row each. It is in parts, so that a bundle holds those it asks about: never what most codes
// have in common. A part says how severe a finding is, a row what the finding is about and, as its type, the facts
// that its words are made from. A fact is a key's name, a variable's name or a word of lakeplan's own, never a
// configured value: that is why no diagnostic can show a credential.

/** Errors about a value. */
export const errors = {
  // the document
  'toml-syntax': value,
  'json-syntax': value,
  'unreadable-document': value,
  'no-lakes': value,
  'unknown-lake': value as Value<GuessedKeyFacts>,
  'unknown-target': value as Value<{ readonly known: readonly string[] }>,

  // any table and any value
  /** `canExist`: a lake that exists does without. */
  'missing-key': value as Value<KeyFacts & { readonly canExist?: true }>,
  'invalid-choice': value as Value<{ readonly allowed: readonly string[] }>,
  'invalid-port': value,
  'invalid-host': value,
  'port-in-host': value,
  'unmatched-hosts': value as Value<UnmatchedFacts>,
  'unencodable-text': value,
  /** `nested`: in the default of another. */
  'malformed-variable': value as Value<{ readonly nested: boolean }>,
  'unset-variable': value as Value<{ readonly variable: string }>,

  // backends
  'unknown-backend': value as Value<ChoiceFacts>,
  'mysql-not-supported': value,
  'storage-not-allowed': value,
  'invalid-database-name': value,

  // extensions and secrets
  'conflicting-repositories': value,
  /** `form`: what the credential seems to be, which says where it belongs. */
  'credential-in-text': value as Value<{ readonly form: CredentialForm }>,
  /** `canBePublic`: the secret may also be one that signs nothing. */
  'missing-secret-name': value as Value<{
    readonly reason: 'reference' | 'motherduck';
    readonly canBePublic: boolean;
  }>,
  'partial-credentials': value as Value<{ readonly missing: readonly string[] }>,
  'unsupported-anonymous': value,
  'unknown-provider': value as Value<ChoiceFacts>,
  'unknown-service': value as Value<ChoiceFacts>,
  /** `form`: of its endpoints. */
  'incomplete-service': value as Value<{
    readonly form: string;
    readonly lacks: 'region' | 'fitting-region' | 'account';
  }>,
  'invalid-account-id': value,
  'invalid-chain': value as Value<ChoiceFacts>,
  'invalid-endpoint': value,
  'invalid-proxy': value as Value<{ readonly userinfo: boolean }>,
  'missing-scope': value,
  'wrong-scope-scheme': value as Value<{ readonly expected: readonly string[] }>,
  /** `holds`: the place that it leaves out. */
  'scope-not-covering': value as Value<{ readonly holds: 'data' | 'catalog' }>,
  'conflicting-secrets': value,
  'ambiguous-credential-name': value,
  /** `narrower`: the other secret could do with a scope that leaves this data path out. */
  'scope-capture': value as Value<{ readonly narrower: boolean }>,

  // metadata and data paths
  /** `prefix`: as DuckDB knows it, not as it was written. */
  'wrong-uri-prefix': value as Value<{ readonly prefix: string; readonly expected: string }>,
  'memory-uri': value,
  'uri-is-folder': value,
  'invalid-url': value,
  'upper-case-scheme': value,
  'unavailable-remote-catalog': value as Value<{ readonly since: string }>,
  /** `type`: of the credentials that open it. */
  'unopened-catalog': value as Value<{ readonly type: string }>,
  'read-only-storage': value,
  'wrong-scheme': value as Value<{ readonly expected: readonly string[] }>,
  'invalid-bucket': value,
  'missing-location': value,
  'url-in-path': value,
  'home-in-path': value,
  'dot-segment': value as Value<{ readonly segment: '.' | '..' }>,
  'glob-in-path': value as Value<{ readonly character: string }>,
  'backslash-in-path': value,
  /** `credential`: in its value, where the text cannot show it. */
  'control-character': value as Value<{ readonly credential?: string }>,
  /** `generated`: it is in a name that lakeplan makes of the lake's. */
  'engine-placeholder': value as Value<{ readonly generated: boolean }>,
  'metadata-in-data-path': value,
  'data-path-in-metadata': value,
  'shared-catalog': value as Value<{ readonly sharing: Sharing }>,
  'shared-data-path': value,

  // attaching
  'reserved-name': value,
  'alias-is-database': value,
  'name-clash': value,
  'invalid-metadata-schema': value,
  'invalid-default-table': value,
  'negative-number': value,
  /** What the number must be, as far as it is limited. */
  'number-not-taken': value as Value<{ readonly multipleOf?: number; readonly most?: number }>,
  'invalid-snapshot-time': value,

  // plans and emitting
  'unknown-plan-version': value,
  'invalid-plan': value as Value<{ readonly problem: PlanProblem }>,
  'unset-credential': value as Value<{ readonly credential: string; readonly variable?: string }>,
  'unencodable-credential': value as Value<{ readonly credential: string }>,
  'credential-without-variable': value as Value<{ readonly credential: string }>,
  'invalid-leave-to': value as Value<{ readonly problem: LeaveProblem }>,
} satisfies Readonly<Record<string, Value<unknown>>>;

/** The same; where a text is one variable and nothing else, they name it as `variable`. */
export const textErrors = {
  'wrong-type': value as Value<{ readonly expected: ValueType; readonly variable?: string }>,
  'empty-value': value as Value<{ readonly variable?: string }>,
} satisfies Readonly<Record<string, Value<{ readonly variable?: string }>>>;

/** Errors about a key. */
export const keyErrors = {
  'duplicate-lake': key as Key<KeyFacts>,
  /** `place`: the table of the same lake the key belongs into. */
  'unknown-key': key as Key<GuessedKeyFacts & { readonly place?: string }>,
  'duplicate-key': key as Key<KeyFacts>,
  'two-spellings': key as Key<KeyFacts & { readonly other: string }>,
  'conflicting-keys': key as Key<KeyFacts & { readonly other: string }>,
  'unused-secret-parameters': key,
  'unknown-secret-parameter': key as Key<GuessedKeyFacts & { readonly place?: string }>,
  'unavailable-secret-parameter': key as Key<UnavailableFacts>,
  'unsupported-secret-parameter': key as Key<KeyFacts & { readonly provider: string }>,
  'refresh-without-chain': key,
  'conflicting-location': key,
  'unknown-attach-option': key as Key<GuessedKeyFacts>,
  'unavailable-attach-option': key as Key<
    KeyFacts & { readonly since?: string; readonly until?: string; readonly instead?: string }
  >,
  'unsupported-attach-option': key as Key<KeyFacts & { readonly where: readonly string[] }>,
  'migration-with-snapshot': key as Key<KeyFacts>,
  'doubled-read-only': key as Key<KeyFacts>,
  'read-only-catalog': key as Key<KeyFacts>,
  'misplaced-attach-option': key as Key<KeyFacts & { readonly field: string }>,
};

type Rows = typeof errors & typeof textErrors & typeof keyErrors & typeof warnings & typeof infos;

/** The name of a finding; never given another meaning. */
export type Code = keyof Rows;

/** The facts of every code. */
export interface DiagnosticFacts extends FactsOf<Rows> {}

/** Only an error keeps a plan from being made. */
export type Severity = 'error' | 'warning' | 'info';

/** How severe a finding is, where nothing else is said. */
export function severityOf(code: Code): Severity {
  return code in warnings ? 'warning' : code in infos ? 'info' : 'error';
}

/** What is to be marked, and may be shown. */
export function aboutOf(code: Code): About {
  const parts: readonly Partial<Readonly<Record<Code, About>>>[] = [keyErrors, warnings, infos];
  return parts.find((rows) => code in rows)?.[code] ?? 'value';
}
