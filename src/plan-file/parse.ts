import * as v from 'valibot';
import { backends } from '../backend/index.js';
import type { Backends } from '../backend/backend.js';
import { reportIssues } from '../fields/read-value.js';
import { createReport, hasErrors, type Diagnostic, type Report } from '../diagnostic/diagnostic.js';
import type { Plan } from '../plan/nodes.js';
import { checkNodes } from './nodes.js';
import { planSchema } from './schema.js';
import { checkTexts } from './check-texts.js';

/** What `parsePlan` gives: the plan, or everything that is wrong with it. */
export type ParsePlanResult =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * Reads a plan back from parsed JSON: the only way from a plan file to `emit`. Strict, so that an edited file can put
 * neither SQL nor a credential into the output: each text passes what the compiler asks of it. Nothing is thrown.
 *
 * @example
 * ```ts
 * import { compile, parsePlan } from 'lakeplan';
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
 * if (!result.ok) throw new Error('the configuration has errors');
 * const approved = JSON.stringify(result.plan);
 *
 * console.log(parsePlan(JSON.parse(approved)).ok);
 * console.log(parsePlan(JSON.parse(approved.replace('"type":"sqlite"', '"type":"sqlite; DROP"'))).ok);
 * // true
 * // false
 * ```
 */
export const parsePlan = parsePlanWith(backends);

/** `parsePlan` for a set of backends: that of the `compile` which made the plan. */
export function parsePlanWith(known: Backends) {
  return (json: unknown): ParsePlanResult => {
    const report = createReport();
    try {
      const parsed = v.safeParse(planSchema, json, { abortPipeEarly: true });
      if (!parsed.success) reportIssues(parsed.issues, '', report);
      else {
        checkPlan(parsed.output, known, report);
        if (!hasErrors(report.diagnostics)) return { ok: true, plan: parsed.output };
      }
    } catch {
      // Only a getter or a proxy can bring us here: parsed JSON has neither.
      report.add('invalid-plan', '', { problem: 'wrong-type' });
    }
    return { ok: false, diagnostics: report.diagnostics };
  };
}

function checkPlan(plan: Plan, known: Backends, report: Report): void {
  checkNodes(plan.nodes, report);
  checkTexts(plan, { backends: known, report });
}
