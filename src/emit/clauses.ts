/**
 * A statement with clauses in parentheses. Several stand on a line each, so that a review shows one changed line for
 * one changed parameter; this hangs on their number alone, so that no value moves another's line.
 */
export function withClauses(head: string, clauses: readonly string[]): string {
  if (clauses.length < 2) return `${head} (${clauses.join('')})`;
  return `${head} (\n  ${clauses.join(',\n  ')}\n)`;
}
