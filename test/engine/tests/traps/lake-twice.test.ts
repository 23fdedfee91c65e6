import { describe, expect, it } from 'vitest';
import { assertionsOf, planOf } from '../../support/around.js';
import { attach, load } from '../../support/by-hand.js';
import { errorsOf, statementsOf, type Table } from '../../support/compile-lakes.js';
import { inSession } from '../../support/diff/changed.js';
import { openTestEngine, type Engine } from '../../support/engine.js';
import { freshFolder } from '../../support/folder.js';
import { localLake } from '../../support/local-lake.js';
import { failureOf, fill } from '../../support/numbers.js';
import { freshPostgresCatalog } from '../../support/postgres-catalog.js';

/** A lake of two versions: a hundred rows, and then one more. */
async function freshLake(type: string): Promise<(alias: string, options?: Table) => Table> {
  const folder = freshFolder();
  const uri = `${folder}/catalog`;
  const table = type === 'postgres' ? (await freshPostgresCatalog()).table : { type, uri };
  const lake = (alias: string, attach_options: Table = {}) =>
    localLake({ alias, metadata_backend: table, attach_options }, folder);
  const insert = 'INSERT INTO made.numbers VALUES (1)';
  await inSession([...statementsOf({ made: lake('made') }), fill('made'), insert]);
  return lake;
}

async function countsIn(engine: Engine, ...aliases: readonly string[]): Promise<unknown[]> {
  const counts: unknown[] = [];
  for (const alias of aliases) {
    const [row] = await engine.run(`SELECT count(number)::INT AS rows FROM ${alias}.numbers`);
    counts.push(row?.['rows']);
  }
  return counts;
}

const snapshot = { snapshot_version: 1 };
const readOnly = { read_only: true };

describe('traps: one lake seen more than once', () => {
  it.each(['sqlite', 'postgres'])('%s: readers beside one that writes', async (type) => {
    const lake = await freshLake(type);
    // Attached in this order: the reader and the snapshots before the one that writes.
    const lakes = {
      a: lake('a', readOnly),
      b: lake('b', snapshot),
      c: lake('c', { ...snapshot, ...readOnly }),
      d: lake('d'),
    };
    const engine = await openTestEngine();
    const { before, after } = assertionsOf(planOf(lakes));
    await engine.runAll([...before, ...statementsOf(lakes), ...after]);
    expect(await countsIn(engine, 'a', 'b', 'c', 'd')).toEqual([101, 100, 100, 101]);
    await engine.run('INSERT INTO d.numbers VALUES (2)');
    expect(await countsIn(engine, 'a', 'b', 'c', 'd')).toEqual([102, 100, 100, 102]);
    for (const alias of ['a', 'b', 'c'])
      expect(await failureOf(engine, `DELETE FROM ${alias}.numbers`)).toMatch(/read-only/i);

    expect(errorsOf({ ...lakes, e: lake('e') })).toEqual(['shared-catalog']);
  });

  it('duckdb: readers alone', async () => {
    const lake = await freshLake('duckdb');
    const lakes = { a: lake('a', readOnly), b: lake('b', { ...snapshot, ...readOnly }) };
    const engine = await openTestEngine();
    await engine.runAll(statementsOf(lakes));
    expect(await countsIn(engine, 'a', 'b')).toEqual([101, 100]);
  });

  it.each([
    ['one that writes', {}],
    ['a snapshot that is not said to be read only', snapshot],
  ])('duckdb: not beside %s, whichever is first', async (_, options) => {
    const lake = await freshLake('duckdb');
    const [one, two] = [lake('a', readOnly), lake('b', options)];
    for (const [a, b] of [
      [one, two],
      [two, one],
    ] as const) {
      expect(errorsOf({ a, b })).toEqual(['shared-catalog']);
      const engine = await openTestEngine();
      const second = statementsOf({ lake: b }).filter((sql) => sql.startsWith('ATTACH'));
      await engine.runAll(statementsOf({ lake: a }));
      expect(await failureOf(engine, second.join())).toContain('Unique file handle conflict');
    }
  });

  it('another data path is refused, for a reader too', async () => {
    const lake = await freshLake('sqlite');
    const folder = freshFolder();
    const storage_backend = { type: 'local', path: folder };
    const [live, reader] = [lake('live'), { ...lake('reader', readOnly), storage_backend }];
    expect(errorsOf({ live, reader })).toEqual(['shared-catalog']);
    const { uri } = live['metadata_backend'] as { readonly uri: string };
    const engine = await openTestEngine();
    await engine.runAll([...load('ducklake', 'sqlite'), ...statementsOf({ live })]);
    const options = { data_path: `${folder}/`, read_only: true };
    expect(await failureOf(engine, attach(`sqlite:${uri}`, 'reader', options))).toContain(
      'does not match',
    );
  });
});
