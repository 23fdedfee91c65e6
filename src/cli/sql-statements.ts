import {
  emit,
  type BoundStatement,
  type Emitted,
  type NotEmitted,
  type Statement,
} from '../emit/emit.js';
import { emitTeardown } from '../emit/teardown.js';
import { emitVerify } from '../emit/verify/verify.js';
import type { Credentials } from '../plan/credentials.js';
import type { Plan } from '../plan/nodes.js';
import type { SqlGiven } from './sql-options.js';

/** The teardown of the lakes, or their setup, with assertions around it if asked for. */
export function plainStatements(
  plan: Plan,
  values: Credentials,
  given: SqlGiven,
): Emitted<Statement> | NotEmitted {
  const { 'leave-to': leaveTo } = given;
  if (leaveTo !== undefined) return emitTeardown(plan, { leaveTo });
  return verified(plan, emitSetup(plan, values, given), given);
}

/** The same with the values of credentials beside the statements; a teardown has none. */
export function boundStatements(
  plan: Plan,
  values: Credentials,
  given: SqlGiven,
): Emitted<BoundStatement> | NotEmitted {
  const { extensions = 'install' } = given;
  return verified(plan, emit(plan, { credentials: 'bound', values, extensions }), given);
}

function emitSetup(
  plan: Plan,
  values: Credentials,
  { credentials, extensions = 'install' }: SqlGiven,
): Emitted<Statement> | NotEmitted {
  if (credentials === 'inline') return emit(plan, { credentials, values, extensions });
  if (credentials === 'getenv') return emit(plan, { credentials, extensions });
  return emit(plan, {
    credentials: credentials === 'variables' ? credentials : 'redacted',
    extensions,
  });
}

function verified<S extends BoundStatement>(
  plan: Plan,
  setup: Emitted<S> | NotEmitted,
  { verify }: SqlGiven,
): Emitted<S | Statement> | NotEmitted {
  if (!setup.ok || verify !== true) return setup;
  const { before, after } = emitVerify(plan);
  return { ok: true, statements: [...before, ...setup.statements, ...after] };
}
