import { expect } from 'vitest';
import type { Statement } from '../ground/instance.mjs';
import { openTestEngine, type EngineOptions } from './engine.js';
import { runInOtherProcess } from './other-process.js';

export interface LakeProof extends EngineOptions {
  /** Lists the data files of the lake. */
  readonly listFiles: () => Promise<readonly string[]> | readonly string[];
}

/**
 * Proves that statements set up a lake and make it current: run twice in one session, it takes rows
 * and writes them as Parquet files where `listFiles` looks, and another process reads them back.
 */
export async function proveLake(
  statements: readonly Statement[],
  { listFiles, ...options }: LakeProof,
): Promise<void> {
  const engine = await openTestEngine(options);
  await engine.runAll(statements);
  await engine.runAll(statements);
  // 1.5 keeps up to ten rows of an INSERT in the catalog: more must reach the storage.
  await engine.run('CREATE TABLE numbers AS SELECT range AS number FROM range(100)');
  await engine.run('INSERT INTO numbers SELECT range FROM range(100, 150)');
  await engine.run('DELETE FROM numbers WHERE number < 20');
  await engine.close();

  const parquet = (await listFiles()).filter((file) => file.endsWith('.parquet'));
  expect(parquet.length).toBeGreaterThanOrEqual(2);

  const query = 'SELECT sum(number)::INT AS sum FROM numbers';
  const [rows] = (await runInOtherProcess([...statements, query], options)).slice(-1);
  expect(rows).toEqual([{ sum: 10_985 }]);
}
