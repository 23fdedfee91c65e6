import {
  compile,
  emit,
  emitTeardown,
  emitVerify,
  type BoundStatement,
  type Emitted,
  type NotEmitted,
  type Plan,
} from '../../../../src/index.js';
import { knownTargets } from '../../../../src/engine/versions.js';
import { versions } from '../../ground/versions.mjs';
import type { Golden } from './cases.js';

/** Every line, and every version that is under test. */
const targets = [...knownTargets, ...versions.map(({ version }) => version)];

/** What the configuration compiles to, for each target for which it does. */
export function plansOf({ document, options, plan }: Golden): readonly Plan[] {
  const others = targets.flatMap((target) => {
    const result = compile(document, { ...options, target });
    return result.ok ? [result.plan] : [];
  });
  return [plan, ...others];
}

/** The statements of a plan in every mode, those that verify it, and those that end it. */
export function textsOf(plan: Plan): readonly string[] {
  const values = (credential: string) => `it's "${credential}"; $1`;
  const { before, after } = emitVerify(plan);
  return [
    emit(plan),
    emit(plan, { credentials: 'variables' }),
    emit(plan, { credentials: 'inline', values }),
    emit(plan, { credentials: 'bound', values }),
    // A credential that is not one variable cannot be taken from the environment.
    emit(plan, { credentials: 'getenv' }),
    emitTeardown(plan, { leaveTo: 'memory' }),
    { ok: true, statements: [...before, ...after] } as const,
  ].flatMap(sqlOf);
}

function sqlOf(emitted: Emitted<BoundStatement> | NotEmitted): readonly string[] {
  return emitted.ok ? emitted.statements.map(({ sql }) => sql) : [];
}
