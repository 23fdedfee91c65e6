import { diagnostic } from '../../diagnostic/diagnostic.js';
import { isObjectStore } from '../../engine/secret-lookup.js';
import { defaultVersion, resolveTarget } from '../../engine/versions.js';
import type { Plan } from '../../plan/nodes.js';
import type { NotEmitted, Statement } from '../emit.js';
import { quoteIdentifier, quoteString } from '../quote.js';
import { emitAssertion, type Assertion } from './assertion.js';
import { assertLake } from './lakes.js';
import { assertFirstFile } from './data-file.js';
import { equalSecrets } from './equal-secrets.js';
import { dataSecretsOf } from './lake-secrets.js';
import { assertSecret } from './secrets.js';
import { assertUrls } from './settings.js';
import { assertTaken } from './taken-secrets.js';

/** Assertions to run around the statements of `emit`, in the same session. */
export interface Verification {
  readonly ok: true;
  readonly before: readonly Statement[];
  readonly after: readonly Statement[];
}

/**
 * SQL that fails, in words, where the session is not as the plan needs it. Before: each secret that is only referred
 * to exists, once, with its type. After: each lake is attached under its alias, is a DuckLake, has the catalog and the
 * data path of the plan and is only read where the plan says so, DuckDB takes the plan's secrets for a catalog at a URL
 * and for the data path, whichever the catalog names, a data file of a lake that is only opened can be opened, no setting
 * keeps the clean-up from its files, and the asked database is current. What holds gives no rows and changes nothing but
 * the variable `lakeplan.verify`, which is NULL afterwards. No credential is in it.
 *
 * What it cannot see: with 1.4, by which secret and in which schema a catalog in PostgreSQL was attached (lakes still
 * differ by their data paths); with any version, which server is behind a postgres secret; and what MotherDuck keeps,
 * so nothing is asserted of lakes it computes on and of secrets in it.
 *
 * @example
 * ```ts
 * import { compile, emit, emitVerify } from 'lakeplan';
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
 * const { before, after } = emitVerify(result.plan);
 * const session = [...before, ...emit(result.plan).statements, ...after];
 * console.log(session.filter(({ sql }) => sql.startsWith('SET VARIABLE "lakeplan.verify"')).length > 0);
 * // true
 * ```
 */
export function emitVerify(plan: Plan): Verification;
export function emitVerify(plan: Plan): Verification | NotEmitted {
  try {
    return verifyPlan(plan);
  } catch {
    // A plan that neither `compile` nor `parsePlan` gave.
    return { ok: false, diagnostics: [diagnostic('invalid-plan', '', { problem: 'wrong-type' })] };
  }
}

function verifyPlan(plan: Plan): Verification {
  const { nodes, target } = plan;
  const version = resolveTarget(target) ?? defaultVersion;
  const before = nodes.flatMap((node, index) => {
    return node.kind === 'secret' && node.action === 'reference' ? assertSecret(node, index) : [];
  });
  const byName = new Map(
    nodes.flatMap((node) => (node.kind === 'secret' ? [[node.name, node] as const] : [])),
  );
  const secrets = dataSecretsOf(nodes);
  const equal = equalSecrets(nodes);
  const after = nodes.flatMap((node, index) => {
    if (node.kind !== 'attach' || node.host !== 'duckdb') return [];
    const opened = [byName.get(node.metadata.scopedSecret ?? ''), secrets.get(node) ?? []] as const;
    return [
      ...assertLake(node, index, version),
      ...assertTaken(node, index, opened, equal),
      ...assertFirstFile(node, index),
    ];
  });
  const stored = nodes.findIndex((node) => {
    return node.kind === 'attach' && secrets.get(node)?.some(({ type }) => isObjectStore(type));
  });
  const settings = stored < 0 ? [] : [assertUrls(stored)];
  return {
    ok: true,
    before: before.map(emitAssertion),
    after: [...after, ...settings, ...assertCurrent(plan)].map(emitAssertion),
  };
}

function assertCurrent({ nodes, use }: Plan): readonly Assertion[] {
  const node = nodes.findIndex((one) => one.kind === 'attach' && one.alias === use);
  const lake = nodes[node];
  if (use === null || lake?.kind !== 'attach' || lake.host !== 'duckdb') return [];
  const current = [quoteString(use), quoteString('main')].join(', ');
  return [
    {
      node,
      refutedBy: `WHERE (current_database(), current_schema()) <> (${current})`,
      message: `the current database is not ${quoteIdentifier(use)}, or its schema is not ${quoteIdentifier('main')}: run the script before this, in the same session`,
    },
  ];
}
