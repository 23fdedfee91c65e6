import type { BrokenLater, Failing } from '../../../support/broken-later.js';
import { openTestEngine, type Engine } from '../engine.js';
import { failureOf, fill } from '../numbers.js';
import { freshSessions } from './session.js';

type Attached = Pick<BrokenLater, 'catalog' | 'options' | 'existing'>;

/** Which statement is the first that fails with these options; undefined when none does. */
export async function firstFailing({
  catalog,
  options,
  existing,
}: Attached): Promise<Failing | undefined> {
  const sessionWith = await freshSessions(catalog);
  if (existing) await open((engine) => engine.runAll([...sessionWith({}), create]));
  const session = sessionWith({ options });
  const failing = await open(async (engine) => {
    if (!(await runs(engine, session))) return 'ATTACH';
    if (!(await runs(engine, existing ? [insert] : [create, insert]))) return 'INSERT';
    return 'default_table' in options && !(await runs(engine, ['FROM lake'])) ? 'FROM lake' : '';
  });
  if (failing !== '') return failing;
  const again = await open((engine) => runs(engine, session));
  return again ? undefined : 'ATTACH in the next session';
}

const create = fill('lake');
const insert = 'INSERT INTO lake.main.numbers SELECT range FROM range(100)';

async function runs(engine: Engine, statements: readonly string[]): Promise<boolean> {
  for (const statement of statements) {
    if ((await failureOf(engine, statement)) !== undefined) return false;
  }
  return true;
}

async function open<T>(use: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = await openTestEngine({ trusted: true });
  try {
    return await use(engine);
  } finally {
    await engine.close();
  }
}
