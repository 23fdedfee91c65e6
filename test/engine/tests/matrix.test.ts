import { expect, it } from 'vitest';
import { emit, requirements } from '../../../src/index.js';
import { openTestEngine, type Engine } from '../support/engine.js';
import { describeCombinations } from '../support/matrix-lake.js';
import { runInOtherProcess } from '../support/other-process.js';

// More rows than a lake keeps in its catalog: they must reach the storage.
const write = 'CREATE TABLE orders AS SELECT range AS id FROM range(100)';
const writeMore = 'INSERT INTO orders SELECT range FROM range(100, 150)';
// The rows could be counted without a file that can be opened; to add them up takes what is in it.
const sum = 'SELECT sum(id)::INT AS sum FROM orders';

describeCombinations((freshLake) => {
  it('has its catalog and its data where they were asked for, and nowhere else', async () => {
    const { catalog, storage, statements, options } = await freshLake();
    const engine = await openTestEngine(options);
    await engine.runAll([...statements, write, writeMore]);
    expect(await engine.run(sum)).toEqual([{ sum: 11_175 }]);
    expect(await engine.run('SELECT current_database() AS lake')).toEqual([{ lake: 'The Lake' }]);
    await engine.close();

    await catalog.expectToBeThere();
    const parquet = (await storage.listFiles()).filter((file) => file.endsWith('.parquet'));
    expect(parquet.length).toBeGreaterThanOrEqual(2);
    for (const file of parquet) expect(file.startsWith(storage.dataPath)).toBe(true);
  });

  it('is not changed by a second run', async () => {
    const { storage, statements, options } = await freshLake();
    const engine = await openTestEngine({ ...options, trusted: true });
    await engine.runAll([...statements, write]);
    const before = [await seenBy(engine), await storage.listFiles()];
    await engine.runAll(statements);
    expect([await seenBy(engine), await storage.listFiles()]).toEqual(before);
  });

  it('redacted is refused at its first credential, and leaves its secrets as they were', async () => {
    const { plan, statements, options } = await freshLake();
    const engine = await openTestEngine({ ...options, trusted: true });
    await engine.runAll(statements);
    const before = await engine.run(secrets);
    const redacted = emit(plan).statements.map(({ sql }) => sql);
    const first = redacted.find((sql) => sql.includes('redacted: '));
    expect(first === undefined).toBe(requirements(plan).credentials.length === 0);
    const refusal = await engine.runAll(redacted).then(() => '', String);
    // Which of a secret's credentials the engine looks at first is its own affair.
    const [said] = /redacted: .*/.exec(refusal) ?? [];
    if (first === undefined) expect(refusal).toBe('');
    else expect(first).toContain(said ?? 'no refusal');
    expect(await engine.run(secrets)).toEqual(before);
  });

  it('is read and written by another process with the same script', async () => {
    const { statements, options } = await freshLake();
    const engine = await openTestEngine(options);
    await engine.runAll([...statements, write]);
    await engine.close();
    const rows = await runInOtherProcess([...statements, writeMore, sum], options);
    expect(rows.at(-1)).toEqual([{ sum: 11_175 }]);
  });
});

const secrets = 'SELECT name, secret_string FROM duckdb_secrets(redact = false) ORDER BY ALL';

/** All that a session shows of its secrets, its databases and the lake. */
async function seenBy(engine: Engine) {
  const queries = [
    secrets,
    'SELECT database_name, path, readonly FROM duckdb_databases() ORDER BY ALL',
    'SELECT current_database() AS lake, current_schema() AS schema',
    "FROM ducklake_snapshots('The Lake') ORDER BY ALL",
    'FROM orders ORDER BY ALL',
  ];
  const answers = [];
  for (const query of queries) answers.push(await engine.run(query));
  return answers;
}
