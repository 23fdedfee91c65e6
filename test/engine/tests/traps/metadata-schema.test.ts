import { describe, expect, it } from 'vitest';
import { isAtLeast } from '../../support/at-least.js';
import { attach, load } from '../../support/by-hand.js';
import { errorsOf, statementsOfLake } from '../../support/compile-lakes.js';
import { openTestEngine } from '../../support/engine.js';
import { freshFolder } from '../../support/folder.js';
import { localLake } from '../../support/local-lake.js';
import { failureOf, fill, hasRows } from '../../support/numbers.js';
import { postgresCatalog, type PostgresCatalog } from '../../support/postgres-catalog.js';
import { asPostgresUser } from '../../support/postgres-user.js';

/** A catalog as a user without special rights has it. */
function inPostgres(work: (catalog: PostgresCatalog) => Promise<void>): Promise<void> {
  return asPostgresUser({ user: 'u', password: 'p', database: 'd' }, (connection) =>
    work(postgresCatalog({ ...connection })),
  );
}

/** Names of a schema in PostgreSQL; what the first and the second ATTACH say of it. */
const refused = [
  ['of more than 63 bytes', 'é'.repeat(32), undefined, 'already exists'],
  ['that begins with pg_', 'pg_lake', 'unacceptable schema name', undefined],
  ['information_schema', 'information_schema', 'permission denied', undefined],
] as const;

const taken = ['x'.repeat(63), 'it\'s "q"; --\n😀', 'UPPER', 'select', 'a.b', 'PG_x'];

describe('traps: metadata_schema', () => {
  it.each(refused)('PostgreSQL, a name %s', (_, metadata_schema, first, second) =>
    inPostgres(async ({ table, secret }) => {
      const options = { data_path: `${freshFolder()}/`, meta_secret: 'catalog', metadata_schema };
      const byHand = attach('postgres:', 'lake', options);
      const engine = await openTestEngine();
      await engine.runAll([...load('ducklake', 'postgres'), secret]);
      const attached = await failureOf(engine, byHand);
      if (first === undefined) expect(attached).toBeUndefined();
      else expect(attached).toContain(first);
      if (second !== undefined) {
        await engine.runAll([fill('lake'), 'DETACH lake']);
        expect(await failureOf(engine, byHand)).toContain(second);
      }

      const lake = localLake({ metadata_backend: table, attach_options: { metadata_schema } });
      expect(errorsOf({ lake })).toEqual(['invalid-metadata-schema']);
    }),
  );

  it('PostgreSQL takes any other, twice', () =>
    inPostgres(async ({ table }) => {
      const engine = await openTestEngine();
      for (const metadata_schema of taken) {
        const lake = localLake({ metadata_backend: table, attach_options: { metadata_schema } });
        const statements = statementsOfLake(lake);
        await engine.runAll([...statements, fill('ducklake'), 'USE memory', 'DETACH ducklake']);
        await engine.runAll(statements);
        expect(await hasRows(engine, 'ducklake'), metadata_schema).toBe(true);
        await engine.runAll(['USE memory', 'DETACH ducklake']);
      }
    }));

  it.each([
    ['main', !isAtLeast('1.5.5')],
    ['lake', true],
  ])('SQLite, %s', async (metadata_schema, fails) => {
    const folder = freshFolder();
    const engine = await openTestEngine();
    await engine.runAll(load('ducklake', 'sqlite'));
    const options = { data_path: `${folder}/data/`, metadata_schema };
    const failure = await failureOf(engine, attach(`sqlite:${folder}/by-hand`, 'lake', options));
    expect(failure !== undefined).toBe(fails);

    const metadata_backend = { type: 'sqlite', uri: `${folder}/catalog` };
    const lake = localLake({ metadata_backend, attach_options: { metadata_schema } });
    expect(errorsOf({ lake })).toEqual(['invalid-metadata-schema']);
  });

  it('DuckDB does not take information_schema', async () => {
    const folder = freshFolder();
    const engine = await openTestEngine();
    await engine.runAll(load('ducklake'));
    const metadata_schema = 'information_schema';
    const byHand = attach(`${folder}/x`, 'lake', { data_path: `${folder}/`, metadata_schema });
    expect(await failureOf(engine, byHand)).toBeDefined();
    const lake = localLake({ attach_options: { metadata_schema } });
    expect(errorsOf({ lake })).toEqual(['invalid-metadata-schema']);
  });
});
