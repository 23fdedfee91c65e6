import { hasErrors, type Diagnostic } from '../diagnostic/diagnostic.js';
import { renderDiagnostic } from '../diagnostic/render.js';
import type { Host, Outcome } from './host.js';
import type { Given } from './options.js';

/** A command's product with the diagnostics as messages; with an error among them there is no product. */
export function outcome(
  stdout: string,
  diagnostics: readonly Diagnostic[],
  { file }: Given,
  { color }: Host,
): Outcome {
  const source = file === '-' ? '<stdin>' : file;
  const stderr = diagnostics.map((one) => `${renderDiagnostic(one, { source, color })}\n`).join('');
  return hasErrors(diagnostics)
    ? { stdout: '', stderr, exitCode: 1 }
    : { stdout, stderr, exitCode: 0 };
}

/** Text for a terminal or a log: control characters of a name cannot move the cursor or begin a line. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
  });
}
