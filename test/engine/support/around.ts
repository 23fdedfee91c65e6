import { emitTeardown, emitVerify, type Plan } from '../../../src/index.js';
import { compiledDocument, type Asked, type Table } from './compile-lakes.js';
import { compiled, inWords } from './emitted.js';
import type { Engine } from './engine.js';
import { failureOf } from './numbers.js';

/** The statements that end the session with the plan's lakes. */
export function teardownOf(plan: Plan, leaveTo = 'memory'): readonly string[] {
  const emitted = emitTeardown(plan, { leaveTo });
  if (!emitted.ok) throw new Error(inWords(emitted.diagnostics));
  return emitted.statements.map(({ sql }) => sql);
}

/** The assertions around the plan's setup. */
export function assertionsOf(plan: Plan) {
  const { before, after } = emitVerify(plan);
  return { before: before.map(({ sql }) => sql), after: after.map(({ sql }) => sql) };
}

export function planOf(lakes: Table, asked?: Asked): Plan {
  return compiled(compiledDocument({ lakes }, asked)).plan;
}

/** What the assertions say that do not hold. */
export async function refutations(
  engine: Engine,
  assertions: readonly string[],
): Promise<readonly string[]> {
  const said = [];
  for (const sql of assertions) said.push(await failureOf(engine, sql));
  return said.flatMap((message) => message?.replace('Error: Invalid Input Error: ', '') ?? []);
}
