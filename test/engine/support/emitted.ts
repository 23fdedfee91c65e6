import {
  emit,
  renderDiagnostic,
  type BoundStatement,
  type CompileResult,
  type Credentials,
  type Diagnostic,
  type Plan,
} from '../../../src/index.js';

/** A plan that must be there, with the credentials beside it. */
export interface CompiledPlan {
  readonly plan: Plan;
  readonly values: Credentials;
}

/** What speaks against a configuration is thrown in words. */
export function compiled(result: CompileResult): CompiledPlan {
  if (!result.ok) throw new Error(inWords(result.diagnostics));
  return { plan: result.plan, values: result.credentials };
}

/** The statements with the credentials in them, as whoever runs them at once would have them. */
export function inlineStatements({ plan, values }: CompiledPlan): readonly BoundStatement[] {
  const emitted = emit(plan, { credentials: 'inline', values });
  if (!emitted.ok) throw new Error(inWords(emitted.diagnostics));
  return emitted.statements;
}

/** The extensions a plan names, as INSTALL takes them. */
export function extensionsOf({ nodes }: Plan): readonly string[] {
  return nodes.flatMap((node) => (node.kind === 'extension' ? [node.name] : []));
}

export function inWords(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map((one) => renderDiagnostic(one)).join('\n');
}
