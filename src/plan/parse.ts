import * as v from 'valibot';
import { parseProblem } from '../config/problem.js';
import { createReport, type Diagnostic, type Report } from '../diagnostic/diagnostic.js';
import { child } from '../diagnostic/pointer.js';
import { attachOptions, motherduckOptions } from '../engine/attach-options.js';
import { foldName } from '../engine/names.js';
import { secretParameters } from '../engine/secret-parameters.js';
import { knownTargets, resolveTarget } from '../engine/versions.js';
import type { AttachNode, Plan, PlanNode, SecretNode } from './nodes.js';
import { planSchema } from './schema.js';

/** What `parsePlan` gives: the plan, or everything that is wrong with it. */
export type ParsePlanResult =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * Reads a plan back from parsed JSON: the only way from a plan file to `emit`. Strict, so that an edited file can put
 * neither SQL nor a credential into the output; nothing is thrown.
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
export function parsePlan(json: unknown): ParsePlanResult {
  const report = createReport();
  try {
    const parsed = v.safeParse(planSchema, json, { abortPipeEarly: true });
    if (parsed.success) {
      checkPlan(parsed.output, report);
      if (report.diagnostics.length === 0) return { ok: true, plan: parsed.output };
    }
    for (const issue of parsed.issues ?? []) {
      const { code, args } = parseProblem(issue.message);
      report.add(
        code,
        (issue.path ?? []).reduce((path, item) => child(path, String(item.key)), ''),
        args,
      );
    }
  } catch {
    // Only a getter or a proxy can bring us here: parsed JSON has neither.
    report.add('invalid-plan', '', { problem: 'wrong-type' });
  }
  return { ok: false, diagnostics: report.diagnostics };
}

/** What holds between the parts of a plan. */
function checkPlan({ target, nodes, use }: Plan, report: Report): void {
  if (resolveTarget(target) === undefined)
    report.add('unknown-target', '/target', { known: knownTargets });
  checkOrder(nodes, report);
  checkDuplicates(nodes, report);
  nodes.forEach((node, index) => {
    const pointer = child('/nodes', index);
    if (node.kind === 'secret') checkParameters(node, pointer, report);
    if (node.kind === 'attach') checkOptions(node, pointer, report);
  });
  const attached = nodes.some((node) => node.kind === 'attach' && node.alias === use);
  if (use !== null && !attached) report.add('invalid-plan', '/use', { problem: 'use' });
}

const kinds = ['extension', 'secret', 'attach'];

function checkOrder(nodes: readonly PlanNode[], report: Report): void {
  nodes.forEach(({ kind }, index) => {
    const before = nodes[index - 1]?.kind ?? kind;
    if (kinds.indexOf(kind) < kinds.indexOf(before)) {
      report.add('invalid-plan', child('/nodes', index), { problem: 'order' });
    }
  });
}

/** Extensions and secrets are one node each, and so are each lake and each alias. */
function checkDuplicates(nodes: readonly PlanNode[], report: Report): void {
  const seen = new Set<string>();
  nodes.forEach((node, index) => {
    const names =
      node.kind === 'attach'
        ? [`alias ${foldName(node.alias)}`, `lake ${node.lake}`]
        : [`${node.kind} ${foldName(node.name)}`];
    if (names.some((name) => seen.has(name)))
      report.add('invalid-plan', child('/nodes', index), { problem: 'duplicate' });
    for (const name of names) seen.add(name);
  });
}

/** The parameters are those of the secret's type, and a sensitive one holds the name of a credential, never text. */
function checkParameters(node: SecretNode, pointer: string, report: Report): void {
  if (node.action === 'reference') return;
  const rows = secretParameters[node.type];
  for (const [name, value] of Object.entries(node.parameters)) {
    const at = child(child(pointer, 'parameters'), name);
    const row = rows !== undefined && Object.hasOwn(rows, name) ? rows[name] : undefined;
    const known = rows === undefined ? !ownClauses.includes(name) : row !== undefined;
    if (!known) report.add('invalid-plan', at, { problem: 'unknown-key' });
    const userinfo = row?.value === 'proxy' && typeof value === 'string' && value.includes('@');
    // Of a type that is not in the table nobody knows which parameters are credentials: each may be.
    const unknown = rows === undefined && typeof value === 'string';
    if (unknown || (typeof value !== 'object' && (row?.sensitive === true || userinfo))) {
      report.add('invalid-plan', at, { problem: 'literal-credential' });
    }
  }
}

/** What CREATE SECRET says in clauses of their own, whatever the type. */
const ownClauses = ['type', 'provider', 'scope'];

/** The options are those there are, so that none says again what the node says elsewhere. */
function checkOptions(node: AttachNode, pointer: string, report: Report): void {
  const known = node.catalog === 'ducklake' ? attachOptions : motherduckOptions;
  for (const name of Object.keys(node.options)) {
    const at = child(child(pointer, 'options'), name);
    if (!Object.hasOwn(known, name)) report.add('invalid-plan', at, { problem: 'unknown-key' });
  }
}
