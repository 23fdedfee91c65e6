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
