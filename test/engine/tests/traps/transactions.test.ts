import { describe, expect, it } from 'vitest';
import { statementsOfLake } from '../../support/compile-lakes.js';
import { openTestEngine } from '../../support/engine.js';
import { localLake } from '../../support/local-lake.js';
import { failureOf, fill, hasRows } from '../../support/numbers.js';
import { freshPostgresCatalog } from '../../support/postgres-catalog.js';

describe('traps: a transaction around the statements', () => {
  it('PostgreSQL: the lake does not see the secret', async () => {
    const { table } = await freshPostgresCatalog();
    const statements = statementsOfLake(localLake({ metadata_backend: table }));
    expect(statements.filter((sql) => /^(BEGIN|COMMIT|START)/i.test(sql))).toEqual([]);

    const engine = await openTestEngine();
    const attached = statements.findIndex((sql) => sql.startsWith('ATTACH'));
    await engine.runAll(['BEGIN', ...statements.slice(0, attached)]);
    const failure = await failureOf(engine, statements[attached] ?? '');
    expect(failure).toContain('Secret with name "lakeplan_metadata_lake" not found');

    await engine.runAll(['ROLLBACK', ...statements, fill('ducklake')]);
    expect(await hasRows(engine, 'ducklake')).toBe(true);
  });
});
