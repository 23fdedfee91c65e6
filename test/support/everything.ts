import {
  compile,
  emit,
  emitTeardown,
  emitVerify,
  renderDiagnostic,
  type CompileOptions,
  type Diagnostic,
} from '../../src/index.js';

const ways = ['redacted', 'variables', 'getenv'] as const;

/** All that comes of a document and may be shown: the plan, the SQL without values and around it, diagnostics and their words. */
export function everythingShown(document: unknown, options: CompileOptions): string {
  const result = compile(document, options);
  const parts: unknown[] = [shownDiagnostics(result.diagnostics)];
  if (result.ok) {
    parts.push(JSON.stringify(result.plan), JSON.stringify(result));
    parts.push(emitVerify(result.plan), emitTeardown(result.plan, { leaveTo: 'memory' }));
    for (const credentials of ways) {
      const emitted: ReturnType<typeof emit> | { ok: false; diagnostics: readonly Diagnostic[] } =
        credentials === 'getenv'
          ? emit(result.plan, { credentials })
          : emit(result.plan, { credentials });
      parts.push(emitted.ok ? emitted.statements : shownDiagnostics(emitted.diagnostics));
    }
  }
  return JSON.stringify(parts);
}

export function shownDiagnostics(diagnostics: readonly Diagnostic[]): unknown {
  const words = diagnostics.map((one) => renderDiagnostic(one, { source: 'x.toml', color: true }));
  return [diagnostics, words];
}
