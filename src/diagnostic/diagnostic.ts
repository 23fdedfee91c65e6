import { severityOf, type Code, type DiagnosticFacts, type Severity } from './codes.js';

/** A place in a text: 1-based line, 1-based column in UTF-16 units, as editors count. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** One finding. Its words are made by `renderDiagnostic`; it never holds a configured value. */
export type Diagnostic = {
  readonly [C in Code]: {
    readonly code: C;
    readonly severity: Severity;
    /** Where in the document, as an RFC 6901 JSON Pointer; a missing key points at the table it is missing from. */
    readonly pointer: string;
    readonly args: DiagnosticFacts[C];
    readonly range?: Range;
    /** Pointers to the other places that take part, such as the first of two equal names. */
    readonly related?: readonly string[];
  };
}[Code];

export interface Details {
  readonly severity?: Severity;
  readonly range?: Range;
  readonly related?: readonly string[];
}

export function diagnostic<C extends Code>(
  code: C,
  pointer: string,
  args: DiagnosticFacts[C],
  details: Details = {},
): Diagnostic {
  return { code, severity: severityOf(code), pointer, args, ...details } as Diagnostic;
}

/** Takes findings as they are made, so that one mistake never hides another. */
export interface Report {
  readonly diagnostics: readonly Diagnostic[];
  add<C extends Code>(code: C, pointer: string, args: DiagnosticFacts[C], details?: Details): void;
}

export function createReport(): Report {
  const diagnostics: Diagnostic[] = [];
  return {
    diagnostics,
    add(code, pointer, args, details) {
      diagnostics.push(diagnostic(code, pointer, args, details));
    },
  };
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

/** Diagnostics by place, so that the order of keys in the document does not show. */
export function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) => compareText(a.pointer, b.pointer) || compareText(a.code, b.code),
  );
}

/** By UTF-16 code units, which no locale changes. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
