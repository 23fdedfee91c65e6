import { severityOf, type Code, type DiagnosticFacts, type Severity } from './codes.js';

/** A place in a text: 1-based line, 1-based column in UTF-16 units, as editors count. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A part of a text, the end excluded. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Another place that takes part in a finding, such as the first of two equal names. */
export interface Related {
  readonly pointer: string;
  readonly range?: Range;
}

/** A line to show for a finding: a key, a header, and a value only if it is of the form that its key asks for. */
export interface Excerpt {
  readonly text: string;
  /** The part of it that is meant, by 0-based index, the end excluded. */
  readonly start: number;
  readonly end: number;
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
    readonly excerpt?: Excerpt;
    readonly related?: readonly Related[];
  };
}[Code];

export interface Details {
  readonly severity?: Severity;
  readonly range?: Range;
  /** Pointers to the other places that take part. */
  readonly related?: readonly string[];
}

export function diagnostic<C extends Code>(
  code: C,
  pointer: string,
  args: DiagnosticFacts[C],
  { severity = severityOf(code), range, related }: Details = {},
): Diagnostic {
  return {
    ...failure(code, pointer, args),
    severity,
    ...(range && { range }),
    ...(related && { related: related.map((other) => ({ pointer: other })) }),
  };
}

/** An error, whatever its code: for `emit`, which makes no other finding and so needs no table of severities. */
export function failure<C extends Code>(
  code: C,
  pointer: string,
  args: DiagnosticFacts[C],
): Diagnostic {
  return { code, severity: 'error', pointer, args } as Diagnostic;
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
