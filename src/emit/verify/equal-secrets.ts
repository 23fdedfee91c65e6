import { PrefixIndex, stretchOf, widest } from '../../engine/prefixes.js';
import type { CreatedSecret, PlanNode, SecretNode } from '../../plan/nodes.js';

/** The names of the secrets that DuckDB takes out of those that say what a secret says. */
export interface EqualSecrets {
  /** For a path. */
  takenFor(secret: SecretNode, path: string): string;
  /** For the paths that the secret covers; undefined for more than a statement should name. */
  takenWithin(secret: SecretNode): readonly string[] | undefined;
}

const mostNames = 8;

/**
 * Of secrets that differ in name and scope alone DuckDB takes the one with the longest scope, and of these the smallest
 * name: the request is the same (run on 1.4.4 and 1.5.5). Credentials that are not one variable are taken for equal: a
 * plan holds no more of them, and lakes that would take other lakes' keys do not compile.
 */
export function equalSecrets(nodes: readonly PlanNode[]): EqualSecrets {
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
  const keys = [...byScope.keys()].sort();
  return {
    takenFor: (secret, path) =>
      secret.action === 'create'
        ? (index.startsOf(contentOf(secret) + path)[0] ?? secret.name)
        : secret.name,
    takenWithin(secret) {
      if (secret.action === 'reference') return [secret.name];
      const content = contentOf(secret);
      const stretches = widest(secret.scope ?? []).map((scope) => stretchOf(content + scope, keys));
      if (stretches.reduce((sum, [from, to]) => sum + to - from, 0) > mostNames) return undefined;
      const within = stretches.flatMap(([from, to]) => keys.slice(from, to));
      return [...new Set(within.map((key) => byScope.get(key) ?? secret.name))];
    },
  };
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
