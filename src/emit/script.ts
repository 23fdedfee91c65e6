import type { Statement } from './emit.js';

/**
 * The statements as SQL text, one to a line, each with its terminator. It does not take bound statements: their
 * values would be lost. A script must be run so that it stops at its first error, and outside of a transaction.
 */
export function toScript(statements: readonly Statement[]): string {
  return statements.map(({ sql }) => `${sql};\n`).join('');
}
