import {
  emit,
  requirements,
  type BoundStatement,
  type Credentials,
  type Emitted,
  type NotEmitted,
  type Plan,
} from '../../../src/index.js';
import { quote } from './quote.js';

/** Ways to hand the credentials over that give the secrets their values in this process. */
export const credentialModes = ['inline', 'variables', 'bound'] as const;
export type WorkingMode = (typeof credentialModes)[number];

/** All that a client has to run for the plan. */
export function statementsIn(
  mode: WorkingMode,
  plan: Plan,
  values: Credentials,
): readonly (string | BoundStatement)[] {
  if (mode === 'inline') return emitted(emit(plan, { credentials: 'inline', values }));
  if (mode === 'bound') return emitted(emit(plan, { credentials: 'bound', values }));
  const variables = requirements(plan).credentials.map(({ credential }) => {
    const name = `"${credential.replaceAll('"', '""')}"`;
    return `SET VARIABLE ${name} = ${quote(values(credential) ?? '')}`;
  });
  return [...variables, ...emitted(emit(plan, { credentials: 'variables' }))];
}

function emitted(result: Emitted<BoundStatement> | NotEmitted): readonly BoundStatement[] {
  if (!result.ok) throw new Error('a credential has no value');
  return result.statements;
}
