import { emit, type Emitted, type NotEmitted, type Statement } from '../emit/emit.js';
import { emitTeardown } from '../emit/teardown.js';
import { emitVerify } from '../emit/verify/verify.js';
import type { Credentials } from '../plan/credentials.js';
import type { Plan } from '../plan/nodes.js';
import type { Given } from './options.js';

/** What a teardown has no use for. */
const setupOptions = ['use', 'credentials', 'extensions', 'verify'] as const;

/** Why the options do not go together; undefined when they do. */
export function conflict(given: Given): string | undefined {
  const { teardown, 'leave-to': leaveTo } = given;
  if (teardown !== true) return leaveTo === undefined ? undefined : '--leave-to needs --teardown';
  if (leaveTo === undefined) return '--teardown needs --leave-to NAME';
  const other = setupOptions.find((name) => given[name] !== undefined);
  return other === undefined ? undefined : `--${other} does nothing with --teardown`;
}

/** The setup of the lakes, with assertions around it if asked for; or the teardown. */
export function sqlStatements(
  plan: Plan,
  values: Credentials,
  given: Given,
): Emitted<Statement> | NotEmitted {
  const { verify, 'leave-to': leaveTo } = given;
  if (leaveTo !== undefined) return emitTeardown(plan, { leaveTo });
  const setup = emitSetup(plan, values, given);
  if (!setup.ok || verify !== true) return setup;
  const { before, after } = emitVerify(plan);
  return { ok: true, statements: [...before, ...setup.statements, ...after] };
}

function emitSetup(
  plan: Plan,
  values: Credentials,
  { credentials = 'redacted', extensions = 'install' }: Given,
): Emitted<Statement> | NotEmitted {
  if (credentials === 'inline') return emit(plan, { credentials, values, extensions });
  if (credentials === 'getenv') return emit(plan, { credentials, extensions });
  return emit(plan, { credentials, extensions });
}
