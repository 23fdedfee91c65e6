import { backends } from '../backend/index.js';
import { accessesOf, type Backends } from '../backend/backend.js';
import { createReport, diagnostic, type Report } from '../diagnostic/diagnostic.js';
import { defaultTarget, defaultVersion } from '../engine/versions.js';
import { chooseLakes, findLakes } from './document.js';
import type { LakePlan } from './lake/lake-plan.js';
import { planLake } from './lake/lake.js';
import type { CompileOptions, CompileResult } from './result.js';
import { planSession } from './session/session.js';
import { readTarget } from './target.js';

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
      return planSession(planLakes(document, options, known, report), options, report);
    } catch {
      // Only a getter or a proxy in the caller's objects can bring us here: parsed text has neither.
      const unreadable = diagnostic('unreadable-document', '', {});
      return { ok: false, diagnostics: [...report.diagnostics, unreadable] };
    }
  };
}

/** The chosen lakes of a document, each planned on its own. What concerns the whole document goes to the report. */
export function planLakes(
  document: unknown,
  { env = {}, lakes, target = defaultTarget }: CompileOptions,
  known: Backends,
  report: Report,
): readonly LakePlan[] {
  const version = readTarget(target, report);
  const sources = chooseLakes(findLakes(document, report), lakes, report);
  const session = { env, target: version ?? defaultVersion, accesses: accessesOf(known) };
  return sources.map((source) => planLake(source, known, session));
}
