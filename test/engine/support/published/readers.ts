import type { Statement } from '../../ground/instance.mjs';
import { load, quoteName } from '../by-hand.js';
import { trusting } from '../door/trust.js';
import { openTestEngine, type Engine } from '../engine.js';
import { runInOtherProcess, type OtherProcessOptions } from '../other-process.js';
import { quote } from '../quote.js';

/** The sum of the column of a lake's table `numbers`: a count is answered from the catalog. */
export const sumIn = (alias: string) =>
  `SELECT sum(number)::INT AS sum FROM ${quoteName(alias)}.main.numbers`;

export const whole = [{ sum: 4950 }];

/** Attaches a lake that is there, by hand. */
export function attachThere(catalog: string, clauses = 'READ_ONLY'): string {
  const options = clauses === '' ? '' : ` (${clauses})`;
  return `ATTACH IF NOT EXISTS ${quote(`ducklake:${catalog}`)} AS lake${options}`;
}

const ready = [...load('ducklake', 'httpfs', 'sqlite'), ...trusting()];

/** What a process of its own that trusts the suite's authority answers to the last of these statements. */
export async function asked(
  statements: readonly Statement[],
  options: OtherProcessOptions = {},
): Promise<unknown> {
  const rows = await runInOtherProcess([...ready, ...statements], { trusted: true, ...options });
  return rows.at(-1);
}

/** A new instance that is ready in the same way. */
export async function openReader(): Promise<Engine> {
  const engine = await openTestEngine({ trusted: true });
  await engine.runAll(ready);
  return engine;
}

/** What a new instance says where one of these statements fails. */
export async function refusal(statements: readonly Statement[]): Promise<string> {
  const engine = await openReader();
  return engine.runAll(statements).then(() => 'none', String);
}
