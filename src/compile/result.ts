import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Environment } from '../fields/variables.js';
import type { Credentials } from '../plan/credentials.js';
import type { Plan } from '../plan/nodes.js';

/** What `compile` takes beside the document. */
export interface CompileOptions {
  /** What `${NAME}` is looked up in; without it every variable is unset. */
  readonly env?: Environment;
  /** The names of the lakes to put into the session; all of the document's without it. */
  readonly lakes?: readonly string[];
  /** The DuckDB version the SQL is for: a line such as `1.5`, which means its newest patch, or a patch. */
  readonly target?: string;
  /** The lake whose database is current at the end; null for none. Without it: the lake, if there is one only. */
  readonly use?: string | null;
}

/** What `compile` gives: a plan, or why there is none. */
export type CompileResult = Compiled | NotCompiled;

/** A document without errors. */
export interface Compiled {
  readonly ok: true;
  readonly plan: Plan;
  /** The values of the credentials, which the plan only names; for `emit` with `inline` or `bound`. */
  readonly credentials: Credentials;
  /** Warnings and infos. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A document with errors. */
export interface NotCompiled {
  readonly ok: false;
  /** All errors, with the warnings and infos beside them. */
  readonly diagnostics: readonly Diagnostic[];
}
