import { backends } from './backend/index.js';
import type { Backends } from './backend/backend.js';
import { shown } from './config/table.js';
import type { Environment } from './config/variables.js';
import {
  createReport,
  diagnostic,
  hasErrors,
  inOrder,
  type Diagnostic,
  type Report,
} from './diagnostic/diagnostic.js';
import { suggest } from './diagnostic/suggest.js';
import { defaultTarget } from './engine/versions.js';
import { resolveCredentials, type Credentials } from './plan/credentials.js';
import type { LakePlan } from './plan/lake.js';
import type { Plan } from './plan/nodes.js';
import { joinLakes, planLakes } from './session.js';

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

/**
 * Compiles a parsed document, whatever it was parsed from, to a plan. Total: any input gives a plan or all of its
 * errors, and nothing is thrown. It reads nothing but its arguments.
 *
 * @example
 * ```ts
 * import { compile, emit, toScript } from 'lakeplan';
 *
 * const document = {
 *   lakes: {
 *     sales: {
 *       catalog: { type: 'sqlite', uri: '/lakes/sales.sqlite' },
 *       storage: { type: 'local', path: '/lakes/sales' },
 *     },
 *   },
 * };
 * const result = compile(document);
 * if (result.ok) console.log(toScript(emit(result.plan).statements));
 * // INSTALL ducklake;
 * // LOAD ducklake;
 * // INSTALL sqlite;
 * // LOAD sqlite;
 * // ATTACH IF NOT EXISTS 'ducklake:sqlite:/lakes/sales.sqlite' AS "ducklake" (DATA_PATH '/lakes/sales/');
 * // USE "ducklake"."main";
 * ```
 */
export const compile = compileWith(backends);

/** `compile` for a set of backends. */
export function compileWith(known: Backends) {
  return (document: unknown, options: CompileOptions = {}): CompileResult => {
    const report = createReport();
    try {
      return compileSession(planLakes(document, options, known, report), options, report);
    } catch {
      // Only a getter or a proxy in the caller's objects can bring us here: parsed text has neither.
      const unreadable = diagnostic('unreadable-document', '', {});
      return { ok: false, diagnostics: [...report.diagnostics, unreadable] };
    }
  };
}

/** The plan of one session with these lakes; the report already holds what concerns the whole document. */
export function compileSession(
  lakes: readonly LakePlan[],
  { env = {}, target = defaultTarget, use: asked }: CompileOptions,
  report: Report,
): CompileResult {
  const nodes = joinLakes(lakes, env, report);
  const use = chooseUse(asked, lakes, report);
  const found = [...report.diagnostics];
  const texts = new Map<string, string>();
  for (const { diagnostics: own, context } of lakes) {
    for (const one of own) found.push(one);
    for (const [name, text] of context.credentialTexts) texts.set(name, text);
  }
  const diagnostics = inOrder(found);
  if (hasErrors(diagnostics)) return { ok: false, diagnostics };
  const plan: Plan = { version: 1, target, nodes, use };
  return { ok: true, plan, credentials: resolveCredentials(texts, env), diagnostics };
}

/** The alias that is current at the end. */
function chooseUse(
  use: string | null | undefined,
  lakes: readonly LakePlan[],
  report: Report,
): string | null {
  if (use === null || (use === undefined && lakes.length !== 1)) return null;
  const chosen = use === undefined ? lakes[0] : lakes.find(({ source }) => source.name === use);
  if (use !== undefined && chosen === undefined && lakes.length > 0) {
    const names = lakes.map(({ source }) => source.name);
    report.add('unknown-lake', '', { key: shown(use), ...suggest(use, names) });
  }
  return chosen?.attach?.alias ?? null;
}
