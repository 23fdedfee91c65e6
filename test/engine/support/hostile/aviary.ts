import { expect } from 'vitest';
import { quoteName } from '../by-hand.js';
import { openEngine, type Engine, type Row } from '../engine.js';

/** An instance with a table and a secret of its own, which nothing may touch. */
export interface Aviary {
  readonly engine: Engine;
  /** Fails unless the table and the secret are as they were. */
  readonly check: () => Promise<void>;
  /** Takes these databases and secrets away, and fails unless nothing else is left then. */
  readonly clear: (databases: readonly string[], secrets: readonly string[]) => Promise<void>;
  close(): Promise<void>;
}

const canary = [
  'SELECT * FROM memory.main.canary ORDER BY ALL',
  `SELECT database_name, schema_name, table_name, sql FROM duckdb_tables()
    WHERE database_name IN ('memory', 'temp')`,
  "SELECT schema_name FROM duckdb_schemas() WHERE database_name = 'memory' ORDER BY ALL",
  "FROM duckdb_secrets(redact = false) WHERE name = 'canary'",
];
const everything = ['FROM duckdb_databases()', 'FROM duckdb_secrets(redact = false)'];

async function ask(
  engine: Engine,
  questions: readonly string[],
): Promise<readonly (readonly Row[])[]> {
  const answers = [];
  for (const question of questions) answers.push(await engine.run(question));
  return answers;
}

export async function openAviary(extensions: readonly string[]): Promise<Aviary> {
  const engine = await openEngine();
  await engine.runAll([...extensions, 'httpfs'].map((name) => `LOAD ${name}`));
  await engine.runAll([
    "CREATE TABLE canary AS SELECT 'sings' AS does",
    "CREATE SECRET canary (TYPE s3, KEY_ID 'cage', SECRET 'seed', SCOPE 's3://canary/')",
  ]);
  const alive = await ask(engine, canary);
  const alone = await ask(engine, everything);
  return {
    engine,
    close: () => engine.close(),
    check: async () => expect(await ask(engine, canary)).toEqual(alive),
    clear: async (databases, secrets) => {
      await engine.runAll([
        'USE memory',
        ...databases.map((name) => `DETACH DATABASE IF EXISTS ${quoteName(name)}`),
        ...secrets.map((name) => `DROP SECRET IF EXISTS ${quoteName(name)}`),
      ]);
      expect(await ask(engine, everything)).toEqual(alone);
    },
  };
}
