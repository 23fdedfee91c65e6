import { emit, toScript, type Plan } from '../../../../src/index.js';
import type { Statement } from '../../ground/instance.mjs';
import { runCommandLine } from '../command-line.js';
import { credentialModes, statementsIn } from '../credential-modes.js';
import type { CompiledPlan } from '../emitted.js';
import { inWords } from '../emitted.js';
import { runInOtherProcess } from '../other-process.js';
import type { Surroundings } from './surroundings.js';

/** Every way to hand credentials over with which a script works. */
export const workingModes = [...credentialModes, 'getenv'] as const;

export type Mode = (typeof workingModes)[number];

export interface Script extends CompiledPlan {
  /** The variables that hold the credentials, for the command line. */
  readonly env: Readonly<Record<string, string>>;
}

/** Runs a script and then queries in a process of its own, and gives the rows of the last query. */
export async function runAmid(
  { env, settings }: Surroundings,
  mode: Mode,
  script: Script,
  queries: readonly string[],
): Promise<unknown> {
  if (mode === 'getenv') {
    const options = { env: { ...env, ...script.env } };
    const text = `${settings.map((sql) => `${sql};\n`).join('')}${getenvScript(script.plan)}`;
    const { code, stdout, stderr } = await runCommandLine(text, queries.join(';\n'), options);
    if (code !== 0) throw new Error(stderr);
    return JSON.parse(stdout.slice(stdout.lastIndexOf('\n[') + 1));
  }
  const statements: readonly Statement[] = statementsIn(mode, script.plan, script.values);
  const all = [...settings, ...statements, ...queries];
  return (await runInOtherProcess(all, { env, trusted: true })).at(-1);
}

function getenvScript(plan: Plan): string {
  const emitted = emit(plan, { credentials: 'getenv' });
  if (!emitted.ok) throw new Error(inWords(emitted.diagnostics));
  return toScript(emitted.statements);
}
