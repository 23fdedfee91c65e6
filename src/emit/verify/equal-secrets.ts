import { PrefixIndex } from '../../engine/prefixes.js';
import type { CreatedSecret, PlanNode } from '../../plan/nodes.js';

/** Gives the name of the secret that DuckDB takes for a path out of those that say what a secret says. */
export type TakenFor = (secret: CreatedSecret, path: string) => string;

/**
 * Of secrets that differ in name and scope alone DuckDB takes the one with the longest scope, and of these the smallest
 * name: the request is the same (run on 1.4.4 and 1.5.5). Credentials that are not one variable are taken for equal: a
 * plan holds no more of them, and lakes that would take other lakes' keys do not compile.
 */
export function takenAmongEqual(nodes: readonly PlanNode[]): TakenFor {
  const byScope = new Map<string, string>();
  for (const node of nodes) {
    if (node.kind !== 'secret' || node.action !== 'create') continue;
    const content = contentOf(node);
    for (const scope of node.scope ?? []) {
      const key = content + scope;
      const known = byScope.get(key);
      if (known === undefined || isSmaller(node.name, known)) byScope.set(key, node.name);
    }
  }
  const index = new PrefixIndex(byScope);
  return (secret, path) => index.startsOf(contentOf(secret) + path)[0] ?? secret.name;
}

/** A list in JSON, so that it ends where the scope behind it begins. */
function contentOf({ type, provider, in: storage, parameters }: CreatedSecret): string {
  return JSON.stringify([type, provider, storage, parameters], (key, value: unknown) =>
    key === 'credential' && typeof value === 'string' ? '' : value,
  );
}

/** By bytes of UTF-8, whose order is that of the characters. */
function isSmaller(name: string, other: string): boolean {
  const [a, b] = [Array.from(name), Array.from(other)];
  const at = a.findIndex((character, index) => character !== b[index]);
  if (at < 0) return a.length < b.length;
  return (a[at]?.codePointAt(0) ?? -1) < (b[at]?.codePointAt(0) ?? -1);
}
