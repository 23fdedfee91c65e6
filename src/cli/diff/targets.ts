import { readTarget } from '../../compile/target.js';
import { createReport } from '../../diagnostic/diagnostic.js';
import { renderDiagnostic } from '../../diagnostic/render.js';
import type { Plan } from '../../plan/nodes.js';
import type { Host } from '../host.js';

/** What there is to say of the targets of these plans, of each once. */
export function aboutTargets(plans: readonly Plan[], { color }: Host): string {
  const report = createReport();
  for (const target of new Set(plans.map((plan) => plan.target))) readTarget(target, report);
  const words = new Set(report.diagnostics.map((found) => renderDiagnostic(found, { color })));
  return [...words].map((text) => `${text}\n`).join('\n');
}
