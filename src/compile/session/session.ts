import { hasErrors, inOrder, type Report } from '../../diagnostic/diagnostic.js';
import { suggest } from '../../diagnostic/suggest.js';
import { defaultTarget } from '../../engine/versions.js';
import { resolveCredentials } from '../../fields/credentials.js';
import { shown } from '../../fields/table.js';
import type { Environment } from '../../fields/variables.js';
import type { Plan, PlanNode } from '../../plan/nodes.js';
import { checkScopeCapture } from '../checks/scope-capture.js';
import { checkSharedCatalogs } from '../checks/shared-catalog.js';
import { checkSharedDataPaths } from '../checks/shared-data-path.js';
import type { LakePlan } from '../lake/lake-plan.js';
import type { CompileOptions, CompileResult } from '../result.js';
import { planExtensions } from './extensions.js';
import { checkNames } from './names.js';
import { checkCredentialNames, mergeSecrets } from './secrets.js';

/** The plan of one session with these lakes; the report already holds what concerns the whole document. */
export function planSession(
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

/** The nodes of a session that holds all of these lakes; what they may not do beside each other is reported. */
export function joinLakes(
  lakes: readonly LakePlan[],
  env: Environment,
  report: Report,
): readonly PlanNode[] {
  checkNames(lakes, env, report);
  if (lakes.length > 1) {
    checkSharedCatalogs(lakes, report);
    checkSharedDataPaths(lakes, report);
    checkScopeCapture(lakes, report);
  }
  const secrets = mergeSecrets(lakes, report);
  checkCredentialNames(secrets, report);
  const nodes: PlanNode[] = [...planExtensions(lakes, report), ...secrets];
  for (const { attach } of lakes) if (attach !== undefined) nodes.push(attach);
  return nodes;
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
