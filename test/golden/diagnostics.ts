import { renderDiagnostic, type Diagnostic } from '../../src/index.js';

/** The words for all of them, a blank line between each two. */
export function renderAll(diagnostics: readonly Diagnostic[], source: string): string {
  return diagnostics
    .map((diagnostic) => `${renderDiagnostic(diagnostic, { source })}\n`)
    .join('\n');
}
