import * as fc from 'fast-check';
import { expect } from 'vitest';
import { compile } from '../../../../src/index.js';
import type { Statement } from '../../ground/instance.mjs';
import { quoteName } from '../by-hand.js';
import type { Table } from '../compile-lakes.js';
import { credentialModes, statementsIn, type WorkingMode } from '../credential-modes.js';
import { version } from '../environment.js';
import { quote } from '../quote.js';
import type { Aviary } from './aviary.js';

/** A lake with hostile texts, by its name in the configuration. */
export interface HostileLake {
  readonly name: string;
  readonly table: Table;
  readonly alias: string;
  readonly env?: Readonly<Record<string, string>>;
}

export const modes = fc.constantFrom(...credentialModes);

/**
 * Refused, or it works: the lake is made and current, takes rows, and has them when it is attached again; and nothing
 * else has changed.
 */
export async function proveRefusedOrWorks(
  { engine, check, clear }: Aviary,
  { name, table, alias, env = {} }: HostileLake,
  mode: WorkingMode,
): Promise<void> {
  const compiled = compile({ lakes: { [name]: table } }, { target: version, env });
  fc.pre(compiled.ok);
  const { plan, credentials } = compiled;
  const secrets = plan.nodes.flatMap((node) => (node.kind === 'secret' ? [node.name] : []));
  const statements = statementsIn(mode, plan, credentials);
  const leave = () => clear([alias], secrets);
  try {
    await proveWorks({ engine, check }, statements, alias);
  } catch (error) {
    // A smaller sample is to fail of itself.
    await leave().catch(() => {});
    throw error;
  }
  await leave();
}

async function proveWorks(
  { engine, check }: Pick<Aviary, 'engine' | 'check'>,
  statements: readonly Statement[],
  alias: string,
): Promise<void> {
  await engine.runAll(statements);
  await engine.run('CREATE TABLE numbers AS SELECT range AS number FROM range(20)');
  await engine.run('INSERT INTO numbers SELECT range FROM range(20, 50)');
  await check();
  await engine.runAll(['USE memory', `DETACH ${quoteName(alias)}`, ...statements]);
  // Compared by the engine: the client drops a byte order mark at the start of what it reads.
  const current = `current_database() = ${quote(alias)}`;
  const [row] = await engine.run(`SELECT ${current} AS here, sum(number)::INT AS sum FROM numbers`);
  expect(row).toEqual({ here: true, sum: 1225 });
  await check();
}
