import { hasErrors, type Diagnostic } from '../diagnostic/diagnostic.js';
import { printable } from '../diagnostic/printable.js';
import { renderDiagnostic } from '../diagnostic/render.js';
import type { Input } from './document.js';
import type { Host, Outcome } from './host.js';

/** A command's product with the diagnostics as messages; with an error among them there is no product. */
export function outcome(
  stdout: string,
  diagnostics: readonly Diagnostic[],
  input: Input,
  host: Host,
): Outcome {
  const stderr = messages(diagnostics, input, host);
  return hasErrors(diagnostics)
    ? { stdout: '', stderr, exitCode: 1 }
    : { stdout, stderr, exitCode: 0 };
}

/** The diagnostics in words, a blank line between them, in the order of the file where they have places in it. */
export function messages(
  diagnostics: readonly Diagnostic[],
  { file, note, place }: Input,
  host: Host,
): string {
  const lines = inFileOrder(place(diagnostics)).map((one) => {
    return `${renderDiagnostic(one, { source: printable(file), color: host.color })}\n`;
  });
  return note + lines.join('\n');
}

export function inFileOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort((a, b) => {
    const [first, second] = [a.range?.start, b.range?.start];
    if (first === undefined || second === undefined) return 0;
    return first.line - second.line || first.column - second.column;
  });
}
