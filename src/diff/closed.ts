import { isClosed } from '../backend/secret/closing.js';
import type { CreatedSecret, DuckLakeAttach, ParameterValue, PlanNode } from '../plan/nodes.js';
import type { Change, Pair } from './change.js';
import type { ChangeCode } from './codes.js';
import { kindIn, secretIn, type IndexedPlan } from './indexed-plan.js';
import { inPath, inSecret } from './rules/parameters.js';
import { same } from './same.js';

/** Parameters, or words in the path of ATTACH, by their names. */
type Values = Readonly<Record<string, ParameterValue>>;

/** What one side alone writes, and writes only to close the secret: one change. */
export interface ClosedParts {
  readonly op: 'add' | 'remove';
  readonly pointer: '/parameters' | '/connection';
  readonly code: ChangeCode;
  readonly values: Values;
}

export function closedParts({ before, after, plans }: Pair): readonly ClosedParts[] {
  return [
    ...partsIn('add', [after, plans.after], [before, plans.before]),
    ...partsIn('remove', [before, plans.before], [after, plans.after]),
  ];
}

type Side = readonly [node: PlanNode, plan: IndexedPlan];

function partsIn(op: Change['op'] & ClosedParts['op'], side: Side, other: Side) {
  const [here, there] = [closedIn(side), closedIn(other)];
  if (here === undefined || there === undefined) return [];
  const found = Object.entries(here.values).filter(
    ([name]) => there.values[name] === undefined && here.isClosed(name),
  );
  const isMoved = ([name, value]: readonly [string, unknown]) => same(value, there.elsewhere(name));
  const [moved, others] = [found.filter(isMoved), found.filter((one) => !isMoved(one))];
  const groups = [
    ['connection-moved', moved],
    [op === 'add' ? 'secret-closed' : 'secret-opened', others],
  ] as const;
  return groups.flatMap(([code, values]): readonly ClosedParts[] =>
    values.length === 0
      ? []
      : [{ op, pointer: here.pointer, code, values: Object.fromEntries(values) }],
  );
}

interface Closable {
  readonly pointer: ClosedParts['pointer'];
  readonly values: Values;
  /** Whether a value is there only to close the secret. */
  readonly isClosed: (name: string) => boolean;
  /** What the plan says in the other of the two places. */
  readonly elsewhere: (name: string) => ParameterValue | undefined;
}

function closedIn([node, plan]: Side): Closable | undefined {
  if (node.kind === 'secret' && node.action === 'create') return closedSecret(node, plan);
  return node.kind === 'attach' && node.host === 'duckdb' ? closedPath(node, plan) : undefined;
}

function closedSecret(secret: CreatedSecret, plan: IndexedPlan): Closable {
  return {
    pointer: '/parameters',
    values: secret.parameters,
    isClosed: (name) => isClosed(kindIn(plan, secret), secret, name),
    elsewhere: (name) => inPath(name, secret, plan),
  };
}

function closedPath(lake: DuckLakeAttach, plan: IndexedPlan): Closable {
  const { connection = {}, metadata } = lake;
  const secret = secretIn(plan, metadata.secret);
  return {
    pointer: '/connection',
    values: connection,
    isClosed: (name) => {
      if (secret?.action !== 'create') return false;
      const said = { ...secret, parameters: { ...secret.parameters, ...connection } };
      return isClosed(kindIn(plan, secret), said, name);
    },
    elsewhere: (name) => inSecret(name, lake, plan),
  };
}
