import { unreachable } from '../assert.js';
import { failure, type Diagnostic } from '../diagnostic/diagnostic.js';
import type { Credentials } from '../plan/credentials.js';
import type { Plan, PlanNode } from '../plan/nodes.js';
import { emitAttach, emitUse } from './attach.js';
import { credentialWriters, type CredentialMode } from './credential.js';
import { emitExtension, type ExtensionMode } from './extension.js';
import { emitSecret, type WriteCredential } from './secret.js';

/** One SQL statement, without a terminator. Several clauses stand on a line each. */
export interface Statement<Params extends readonly string[] = readonly []> {
  readonly sql: string;
  /** The values to bind to `$1`, `$2`, …; empty unless the credentials are `bound`. */
  readonly params: Params;
  /** The index of the plan's node it is for; that of the attached lake for `USE`. */
  readonly node: number;
}

/** A statement whose credentials are bound, not written. */
export type BoundStatement = Statement<readonly string[]>;

/** What every way to write credentials can be combined with. */
export interface ExtensionOptions {
  /** `install` (default) installs and loads, `load` only loads, `omit` leaves extensions to the caller. */
  readonly extensions?: ExtensionMode;
}

/** Credentials that need no value: these always give statements for a plan of `compile` or `parsePlan`. */
export interface ValuelessOptions extends ExtensionOptions {
  readonly credentials?: 'redacted' | 'variables';
}

/** Credentials the DuckDB command line reads from its environment; an error for one without a variable of its own. */
export interface GetenvOptions extends ExtensionOptions {
  readonly credentials: 'getenv';
}

/** Credentials in the SQL itself; an error for one without a value. */
export interface InlineOptions extends ExtensionOptions {
  readonly credentials: 'inline';
  /** Where the values come from: what `compile` gave beside the plan, or a vault. */
  readonly values: Credentials;
}

/** Credentials beside the SQL, to be bound; an error for one without a value. */
export interface BoundOptions extends ExtensionOptions {
  readonly credentials: 'bound';
  readonly values: Credentials;
}

/** The five ways to write credentials. */
export type EmitOptions = ValuelessOptions | GetenvOptions | InlineOptions | BoundOptions;

/** The plan as statements, in the order to run them. */
export interface Emitted<S> {
  readonly ok: true;
  readonly statements: readonly S[];
}

/** Why there are no statements: a credential that has no value, or no variable. */
export interface NotEmitted {
  readonly ok: false;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Writes the plan as SQL: the only place that makes SQL. Credentials are redacted unless asked for otherwise. Nothing
 * is thrown.
 *
 * @example
 * ```ts
 * import { compile, emit } from 'lakeplan';
 *
 * const document = {
 *   lakes: {
 *     sales: {
 *       catalog: { type: 'postgres', host: 'db', database: 'm', user: 'u', password: '${PGPASSWORD}' },
 *       storage: { type: 's3', secret_name: 'store', bucket: 'sales' },
 *     },
 *   },
 * };
 * const result = compile(document, { env: { PGPASSWORD: "it's secret" } });
 * if (!result.ok) throw new Error('the configuration has errors');
 * const { plan, credentials: values } = result;
 * const emitted = emit(plan, { credentials: 'bound', values, extensions: 'omit' });
 * for (const { sql, params } of emitted.ok ? emitted.statements : []) console.log(sql, params);
 * // CREATE OR REPLACE SECRET "lakeplan_metadata_sales" (
 * //   TYPE postgres,
 * //   HOST 'db',
 * //   PORT '5432',
 * //   DATABASE 'm',
 * //   USER 'u',
 * //   PASSWORD $1,
 * //   HOSTADDR '',
 * //   CLIENT_ENCODING 'UTF8',
 * //   OPTIONS '',
 * //   TARGET_SESSION_ATTRS 'any'
 * // ) [ "it's secret" ]
 * // ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "ducklake" (
 * //   DATA_PATH 's3://sales/',
 * //   META_SECRET 'lakeplan_metadata_sales'
 * // ) []
 * // USE "ducklake"."main" []
 * ```
 */
export function emit(plan: Plan, options?: ValuelessOptions): Emitted<Statement>;
export function emit(
  plan: Plan,
  options: GetenvOptions | InlineOptions,
): Emitted<Statement> | NotEmitted;
export function emit(plan: Plan, options: BoundOptions): Emitted<BoundStatement> | NotEmitted;
export function emit(plan: Plan, options: EmitOptions = {}): Emitted<BoundStatement> | NotEmitted {
  try {
    return emitPlan(plan, options);
  } catch {
    // A plan that neither `compile` nor `parsePlan` gave.
    return { ok: false, diagnostics: [failure('invalid-plan', '', { problem: 'unsafe-word' })] };
  }
}

function emitPlan(plan: Plan, options: EmitOptions): Emitted<BoundStatement> | NotEmitted {
  const failures: Diagnostic[] = [];
  const mode: CredentialMode = options.credentials ?? 'redacted';
  const values = 'values' in options ? options.values : () => undefined;
  const statements: BoundStatement[] = [];
  for (const [index, node] of plan.nodes.entries()) {
    const params: string[] = [];
    const place = { values, params, failures, pointer: node.origin[0] ?? '' };
    const texts = emitNode(node, options.extensions ?? 'install', (name, inHeader) =>
      credentialWriters[mode](name, { ...place, inHeader }),
    );
    for (const sql of texts) statements.push({ sql, params, node: index });
  }
  if (failures.length > 0) return { ok: false, diagnostics: failures };
  statements.push(...emitCurrent(plan));
  return { ok: true, statements };
}

function emitNode(
  node: PlanNode,
  extensions: ExtensionMode,
  write: WriteCredential,
): readonly string[] {
  switch (node.kind) {
    case 'extension':
      return emitExtension(node, extensions);
    case 'secret':
      return emitSecret(node, write);
    case 'attach':
      return emitAttach(node);
    default:
      return unreachable(node);
  }
}

function emitCurrent({ nodes, use }: Plan): readonly Statement[] {
  if (use === null) return [];
  const index = nodes.findIndex((node) => node.kind === 'attach' && node.alias === use);
  const node = nodes[index];
  if (node?.kind !== 'attach') throw new TypeError('no lake is attached under that alias');
  return [{ sql: emitUse(node), params: [], node: index }];
}
