import type { Backends } from './backend/backend.js';
import { chooseLakes, findLakes } from './config/document.js';
import type { Environment } from './config/variables.js';
import type { Report } from './diagnostic/diagnostic.js';
import { defaultTarget, defaultVersion, knownTargets, resolveTarget } from './engine/versions.js';
import { checkNames } from './plan/checks/names.js';
import { checkCredentialNames, mergeSecrets } from './plan/checks/secrets.js';
import { checkTogether } from './plan/checks/together.js';
import { planExtensions } from './plan/extensions.js';
import { planLake, type LakePlan } from './plan/lake.js';
import type { PlanNode } from './plan/nodes.js';

interface PlanOptions {
  readonly env?: Environment | undefined;
  readonly lakes?: readonly string[] | undefined;
  readonly target?: string | undefined;
}

/** The chosen lakes of a document, each planned on its own. What concerns the whole document goes to the report. */
export function planLakes(
  document: unknown,
  { env = {}, lakes, target = defaultTarget }: PlanOptions,
  known: Backends,
  documentReport: Report,
): readonly LakePlan[] {
  const version = resolveTarget(target);
  if (version === undefined) documentReport.add('unknown-target', '', { known: knownTargets });
  const sources = chooseLakes(findLakes(document, documentReport), lakes, documentReport);
  return sources.map((source) => planLake(source, known, env, version ?? defaultVersion));
}

/** The nodes of a session that holds all of these lakes; what they may not do beside each other is reported. */
export function joinLakes(
  lakes: readonly LakePlan[],
  env: Environment,
  report: Report,
): readonly PlanNode[] {
  checkNames(lakes, env, report);
  checkTogether(lakes, report);
  const secrets = mergeSecrets(lakes, report);
  checkCredentialNames(secrets, report);
  const nodes: PlanNode[] = [...planExtensions(lakes, report), ...secrets];
  for (const { attach } of lakes) if (attach !== undefined) nodes.push(attach);
  return nodes;
}
