import type { Code, DiagnosticFacts } from '../codes.js';

/** The words of one code: what is wrong (lower case, no full stop), and what to do. */
export interface Message<C extends Code> {
  message(facts: DiagnosticFacts[C]): string;
  help(facts: DiagnosticFacts[C]): string;
}

export type Messages = { readonly [C in Code]: Message<C> };
