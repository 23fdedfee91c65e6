import { expect } from 'vitest';
import { diff, type Change, type ChangeCode, type Plan } from '../../../../src/index.js';
import { compiledDocument, type Asked, type Table } from '../compile-lakes.js';
import { compiled, inlineStatements } from '../emitted.js';
import { openEngine, openTestEngine, type Engine } from '../engine.js';
import { fill } from '../numbers.js';

/** What is run before a change and after it. */
export interface Changed {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly changes: readonly Change[];
  readonly plans: { readonly before: Plan; readonly after: Plan };
}

/** What is asked for on each side, beside the lakes. */
export interface AskedSides {
  readonly before?: Asked;
  readonly after?: Asked;
}

/** Lakes before and after, between which `diff` finds a change of that code: the proof is of what it says. */
export function changed(
  code: ChangeCode,
  before: Table,
  after: Table,
  asked: AskedSides = {},
): Changed {
  const old = compiled(compiledDocument({ lakes: before }, asked.before));
  const now = compiled(compiledDocument({ lakes: after }, asked.after));
  const changes = diff(old.plan, now.plan, { all: true });
  expect(changes.map((change) => change.code)).toContain(code);
  return {
    before: inlineStatements(old).map(({ sql }) => sql),
    after: inlineStatements(now).map(({ sql }) => sql),
    changes,
    plans: { before: old.plan, after: now.plan },
  };
}

/** One lake before and after. */
export function changedLake(
  code: ChangeCode,
  before: Table,
  after: Table,
  asked?: AskedSides,
): Changed {
  return changed(code, { lake: before }, { lake: after }, asked);
}

/** Runs statements in a session that ends with them. */
export async function inSession(statements: readonly string[]): Promise<void> {
  const engine = await openEngine({ trusted: true });
  try {
    await engine.runAll(statements);
  } finally {
    await engine.close();
  }
}

/** A new session, after another has made the lake as it was before and put a hundred rows into it. */
export async function sessionAfter({ before }: Changed): Promise<Engine> {
  await inSession([...before, fill('ducklake')]);
  return openTestEngine({ trusted: true });
}

/** The column of the first row that a query gives. */
export async function valueOf(engine: Engine, query: string): Promise<unknown> {
  const [row = {}] = await engine.run(query);
  return Object.values(row)[0];
}
