import type { Backends } from '../backend/backend.js';
import type { SecretKind } from '../backend/secret/kind.js';
import { generatedSecretNames } from '../backend/secret/node.js';
import type { PlanProblem } from '../diagnostic/codes.js';
import type { Report } from '../diagnostic/diagnostic.js';
import type { Plan, PlanNode, SecretNode } from '../plan/nodes.js';

/** What the texts of a plan are judged by, beside themselves. */
export interface PlanContext {
  readonly plan: Plan;
  readonly backends: Backends;
  readonly report: Report;
  readonly secrets: ReadonlyMap<string, SecretNode>;
  /** The names that lakeplan gives to secrets of these lakes. */
  readonly generated: ReadonlySet<string>;
}

/** Where a value stands. */
export interface Place<N extends PlanNode | undefined = PlanNode | undefined> extends PlanContext {
  readonly pointer: string;
  readonly node: N;
  /** The keys and indexes that lead to it, from the node on. */
  readonly path: readonly string[];
}

export function planContext(
  plan: Plan,
  known: Pick<PlanContext, 'backends' | 'report'>,
): PlanContext {
  const secrets = plan.nodes.filter((node) => node.kind === 'secret');
  const lakes = plan.nodes.filter((node) => node.kind === 'attach').map(({ lake }) => lake);
  return {
    ...known,
    plan,
    secrets: new Map(secrets.map((node) => [node.name, node])),
    generated: new Set(lakes.flatMap(generatedSecretNames)),
  };
}

/** The type of secret as a backend uses it; undefined for one that none has. */
export function secretKindOf(type: string, { backends }: PlanContext): SecretKind | undefined {
  const all = [...Object.values(backends.metadata), ...Object.values(backends.storage)];
  return all.find(({ secret }) => secret?.type === type)?.secret;
}

export function invalid({ report, pointer }: Place, problem: PlanProblem): void {
  report.add('invalid-plan', pointer, { problem });
}
