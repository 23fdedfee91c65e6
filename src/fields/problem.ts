import type { Code, DiagnosticFacts } from '../diagnostic/codes.js';

/**
 * What valibot is given in place of a message: one of our codes with its facts. Its own messages quote the input
 * and are never read.
 */
export function problem<C extends Code>(code: C, args: DiagnosticFacts[C]): string {
  return JSON.stringify({ code, args });
}

export interface Problem {
  readonly code: Code;
  readonly args: DiagnosticFacts[Code];
}

export function parseProblem(message: string): Problem {
  return JSON.parse(message) as Problem;
}
