import { readdirSync } from 'node:fs';
import type { AttachTexts, Catalog } from '../../../support/injections/injection.js';
import { openTestEngine } from '../engine.js';
import { failureOf, fill, hasRows } from '../numbers.js';
import { freshSessions } from './session.js';

/** What came of an ATTACH. */
export interface Attached {
  /** Files that only SQL in its texts can have made. */
  readonly ran: readonly string[];
  /** The lake takes rows and has them in the next session; or the first of these that does not. */
  readonly lake: 'works' | 'fails' | 'fails in the next session' | 'ends the instance';
}

/** Runs the ATTACH by hand and uses what it attached. */
export async function attachByHand(catalog: Catalog, texts: AttachTexts): Promise<Attached> {
  const session = (await freshSessions(catalog))(texts);
  const lake = await lifeOf(session, texts.alias ?? 'lake');
  return { ran: readdirSync('.').filter((file) => file.startsWith('out.')), lake };
}

async function lifeOf(session: readonly string[], alias: string): Promise<Attached['lake']> {
  const first = await openTestEngine({ trusted: true });
  const works = await first.runAll([...session, fill(alias)]).then(
    () => true,
    () => false,
  );
  if (!works) {
    return (await failureOf(first, 'SELECT 1')) === undefined ? 'fails' : 'ends the instance';
  }
  await first.close();
  const next = await openTestEngine({ trusted: true });
  // Where it fails, there is nothing to read.
  await next.runAll(session).catch(() => {});
  return (await hasRows(next, alias)) ? 'works' : 'fails in the next session';
}
