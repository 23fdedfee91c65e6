/**
 * SQL text, or a statement as lakeplan's `emit` gives it.
 *
 * @typedef {string | { readonly sql: string, readonly params: readonly string[] }} Statement
 */

/** @param {Statement} statement */
export function spelledOut(statement) {
  return typeof statement === 'string' ? { sql: statement, params: [] } : statement;
}
