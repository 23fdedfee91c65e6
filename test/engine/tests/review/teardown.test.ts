import { expect, it } from 'vitest';
import { teardownOf } from '../../support/around.js';
import { openTestEngine, type Engine } from '../../support/engine.js';
import { describeCombinations } from '../../support/matrix-lake.js';
import { runInOtherProcess } from '../../support/other-process.js';

const write = 'CREATE TABLE orders AS SELECT range AS id FROM range(100)';
const read = 'SELECT count(*)::INT AS rows, sum(id)::INT AS sum FROM orders';

describeCombinations((freshLake) => {
  it('leaves the session as it was, and comes back with the same script', async () => {
    const { plan, statements, storage, options } = await freshLake();
    const engine = await openTestEngine({ ...options, trusted: true });
    const before = await sessionOf(engine);
    await engine.runAll([...statements, write]);
    const [lake, files] = [await lakeOf(engine), await storage.listFiles()];
    expect(files.filter((file) => file.endsWith('.parquet'))).not.toEqual([]);

    await engine.runAll(teardownOf(plan));
    expect(await sessionOf(engine)).toEqual(before);
    await engine.runAll(teardownOf(plan));
    expect(await sessionOf(engine)).toEqual(before);

    expect(dataOf(await storage.listFiles())).toEqual(dataOf(files));
    // A catalog in a DuckDB file is open in one process at a time: nothing holds it here any more.
    const elsewhere = await runInOtherProcess([...statements, read], options);
    expect(elsewhere.at(-1)).toEqual([{ rows: 100, sum: 4950 }]);

    await engine.runAll(statements);
    expect(await lakeOf(engine)).toEqual(lake);
  });
});

/** What a session shows of all that a lake brings into it. */
async function sessionOf(engine: Engine) {
  const queries = [
    'FROM duckdb_secrets(redact = false) ORDER BY ALL',
    'SELECT database_name, path, type FROM duckdb_databases() ORDER BY ALL',
    'SELECT current_database() AS database, current_schema() AS schema',
    'FROM duckdb_variables() ORDER BY ALL',
  ];
  const answers = [];
  for (const query of queries) answers.push(await engine.run(query));
  return answers;
}

async function lakeOf(engine: Engine) {
  return [
    await engine.run("FROM ducklake_snapshots('The Lake') ORDER BY ALL"),
    await engine.run('FROM orders ORDER BY ALL'),
  ];
}

/** Without what SQLite and DuckDB keep beside a catalog while it is open. */
function dataOf(files: readonly string[]): readonly string[] {
  return files.filter((file) => !/[.-](wal|shm|journal)$/.test(file));
}
