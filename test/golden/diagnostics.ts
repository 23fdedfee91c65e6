import { renderDiagnostic, type Diagnostic } from '../../src/index.js';

/** What stands for a credential in every configuration here; nothing that is shown may hold it. */
export const literalCredential = 'changeme';

/** The words for all of them, a blank line between each two. */
export function renderAll(diagnostics: readonly Diagnostic[], source: string): string {
  return diagnostics
    .map((diagnostic) => `${renderDiagnostic(diagnostic, { source })}\n`)
    .join('\n');
}
