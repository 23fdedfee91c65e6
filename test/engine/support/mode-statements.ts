import {
  emit,
  requirements,
  type BoundStatement,
  type Statement as EmittedStatement,
} from '../../../src/index.js';
import type { Statement } from '../ground/instance.mjs';
import { inlineStatements, inWords } from './emitted.js';
import type { ModeLake } from './mode-lake.js';
import { quote } from './quote.js';

/** The modes that any client can run. */
export const clientModes = ['inline', 'variables', 'bound'] as const;

export type ClientMode = (typeof clientModes)[number];

/** What the lake's statements need first, and the statements themselves. */
export interface ModeStatements {
  readonly before: readonly Statement[];
  readonly statements: readonly BoundStatement[];
}

const statementsByMode: Readonly<Record<ClientMode, (lake: ModeLake) => ModeStatements>> = {
  inline: (lake) => ({ before: [], statements: inlineStatements(lake) }),
  variables: (lake) => ({
    before: setVariables(lake),
    statements: emit(lake.plan, { credentials: 'variables' }).statements,
  }),
  bound: (lake) => ({ before: [], statements: boundStatements(lake) }),
};

export function statementsIn(mode: ClientMode, lake: ModeLake): ModeStatements {
  return statementsByMode[mode](lake);
}

function boundStatements({ plan, values }: ModeLake): readonly BoundStatement[] {
  const emitted = emit(plan, { credentials: 'bound', values });
  if (!emitted.ok) throw new Error(inWords(emitted.diagnostics));
  return emitted.statements;
}

/** Sets a variable for each credential, as a user would before a script in the mode `variables`. */
export function setVariables({ plan, values }: ModeLake): readonly string[] {
  return requirements(plan).credentials.map(({ credential }) => {
    const variable = `"${credential.replaceAll('"', '""')}"`;
    return `SET VARIABLE ${variable} = ${quote(values(credential) ?? '')}`;
  });
}

/** The script for the command line, whose environment holds the credentials. */
export function getenvStatements({ plan }: ModeLake): readonly EmittedStatement[] {
  const emitted = emit(plan, { credentials: 'getenv' });
  if (!emitted.ok) throw new Error(inWords(emitted.diagnostics));
  return emitted.statements;
}
