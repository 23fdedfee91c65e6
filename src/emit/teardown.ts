import { createReport, diagnostic, type Report } from '../diagnostic/diagnostic.js';
import { isEncodable } from '../engine/words.js';
import { foldName, metadataCatalogOf } from '../engine/names.js';
import type { AttachNode, Plan, PlanNode } from '../plan/nodes.js';
import { useMain } from './attach.js';
import type { Emitted, NotEmitted, Statement } from './emit.js';
import { quoteIdentifier } from './quote.js';

/** What `emitTeardown` takes beside the plan. */
export interface TeardownOptions {
  /**
   * The database that is current afterwards, because the current one cannot be detached. It has no default: `memory`
   * exists only where DuckDB was opened without a file. It must have a schema `main`, as all but PostgreSQL's have.
   */
  readonly leaveTo: string;
}

/**
 * SQL that takes out of the session what `emit` put into it: it leaves the lakes, detaches them and drops the secrets
 * that the plan created. Catalogs and data stay as they are, and the statements of `emit` attach the lakes again. It
 * goes by name, as `IF NOT EXISTS` does. Extensions stay loaded: DuckDB cannot unload them. Never touched are secrets
 * that are only referred to, persistent secrets, secrets in MotherDuck, and databases that MotherDuck keeps.
 *
 * @example
 * ```ts
 * import { compile, emitTeardown, toScript } from 'lakeplan';
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
 * const emitted = emitTeardown(result.plan, { leaveTo: 'memory' });
 * if (emitted.ok) console.log(toScript(emitted.statements));
 * // USE "memory"."main";
 * // DETACH DATABASE IF EXISTS "ducklake";
 * ```
 */
export function emitTeardown(
  plan: Plan,
  options: TeardownOptions,
): Emitted<Statement> | NotEmitted {
  try {
    const { leaveTo } = options;
    const report = createReport();
    checkLeaveTo(leaveTo, plan, report);
    if (report.diagnostics.length > 0) return { ok: false, diagnostics: report.diagnostics };
    const ends = plan.nodes.flatMap(emitEnd);
    const isLake = ({ node }: Statement) => plan.nodes[node]?.kind === 'attach';
    const [detached, dropped] = [ends.filter(isLake), ends.filter((end) => !isLake(end))];
    return { ok: true, statements: [...emitLeave(plan, leaveTo), ...detached, ...dropped] };
  } catch {
    // A plan that neither `compile` nor `parsePlan` gave, or options that cannot be read.
    return { ok: false, diagnostics: [diagnostic('invalid-plan', '', { problem: 'wrong-type' })] };
  }
}

function checkLeaveTo(leaveTo: string, { nodes }: Plan, report: Report): void {
  if (typeof leaveTo !== 'string' || leaveTo === '' || !isEncodable(leaveTo)) {
    report.add('invalid-leave-to', '', { problem: 'no-name' });
    return;
  }
  const current = foldName(leaveTo);
  const lake = nodes
    .filter((node) => node.kind === 'attach')
    .find((node) => databasesOf(node).map(foldName).includes(current));
  if (lake !== undefined) {
    report.add('invalid-leave-to', lake.origin[0] ?? '', { problem: 'detached' });
  }
}

/** The databases that go with the lake; what MotherDuck keeps stays. */
function databasesOf(node: AttachNode): readonly string[] {
  if (node.host === 'motherduck') return [];
  const { alias, options } = node;
  const { metadata_catalog: hidden = metadataCatalogOf(alias) } = options;
  return [alias, String(hidden)];
}

/** Only where there is something to leave. */
function emitLeave({ nodes, use }: Plan, leaveTo: string): readonly Statement[] {
  const current = nodes.findIndex((node) => node.kind === 'attach' && node.alias === use);
  const node = current < 0 ? nodes.findIndex(({ kind }) => kind === 'attach') : current;
  if (node < 0) return [];
  return [{ sql: useMain(leaveTo), params: [], node }];
}

/** The end of what the node brought; nothing where it brought nothing to the session. */
function emitEnd(one: PlanNode, node: number): readonly Statement[] {
  const sql = endOf(one);
  return sql === undefined ? [] : [{ sql, params: [], node }];
}

function endOf(node: PlanNode): string | undefined {
  if (node.kind === 'attach' && node.host === 'duckdb') {
    return `DETACH DATABASE IF EXISTS ${quoteIdentifier(node.alias)}`;
  }
  if (node.kind === 'secret' && node.action === 'create' && node.in === undefined) {
    return `DROP TEMPORARY SECRET IF EXISTS ${quoteIdentifier(node.name)}`;
  }
  return undefined;
}
