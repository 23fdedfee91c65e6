import {
  compile,
  emit,
  toScript,
  type BoundStatement,
  type Credentials,
  type Diagnostic,
  type Statement,
} from '../src/index.js';

/** What must not compile, each with the reason; `tsc -p test` fails where one of them does. */

declare const values: Credentials;
const result = compile({});

// @ts-expect-error -- a result is looked at before its plan is there
export const unchecked = result.plan;

if (result.ok) {
  const { plan } = result;

  // Ways that need no value always give statements.
  toScript(emit(plan).statements);
  toScript(emit(plan, { credentials: 'variables', extensions: 'load' }).statements);

  // @ts-expect-error -- a variable may be unset, which is looked at first
  toScript(emit(plan, { credentials: 'getenv' }).statements);

  // @ts-expect-error -- values must be given where they are written
  emit(plan, { credentials: 'inline' });

  const bound = emit(plan, { credentials: 'bound', values });
  if (bound.ok) {
    const statements: readonly BoundStatement[] = bound.statements;
    // @ts-expect-error -- a script has no place for bound values: they would be lost
    toScript(statements);
  }

  // @ts-expect-error -- a plan is not written to
  plan.nodes.push({ kind: 'extension', name: 'a', origin: [] });
}

/** A code says what its facts are. */
export function factOf(diagnostic: Diagnostic): string {
  if (diagnostic.code === 'missing-key') return diagnostic.args.key;
  // @ts-expect-error -- not every diagnostic has a key
  return diagnostic.args.key;
}

export const statement: Statement = { sql: 'SELECT 1', params: [], node: 0 };
