import { isClosed } from '../backend/secret/closing.js';
import type { CreatedSecret, ParameterValue } from '../plan/nodes.js';
import type { Pair } from './change.js';
import { kindIn, type IndexedPlan } from './indexed-plan.js';

/** Parameters by their names. */
type Parameters = Readonly<Record<string, ParameterValue>>;

/** What one side alone writes, and writes only to close the secret; undefined where there is no such parameter. */
export interface ClosedParts {
  readonly added: Parameters | undefined;
  readonly removed: Parameters | undefined;
}

export function closedParts({ before, after, plans }: Pair): ClosedParts {
  if (!isCreated(before) || !isCreated(after)) return { added: undefined, removed: undefined };
  return {
    added: closedIn(after, before, plans.after),
    removed: closedIn(before, after, plans.before),
  };
}

function closedIn(
  secret: CreatedSecret,
  other: CreatedSecret,
  plan: IndexedPlan,
): Parameters | undefined {
  const kind = kindIn(plan, secret);
  const found = Object.entries(secret.parameters).filter(
    ([name]) => other.parameters[name] === undefined && isClosed(kind, secret, name),
  );
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

function isCreated(node: Pair['before']): node is CreatedSecret {
  return node.kind === 'secret' && node.action === 'create';
}
