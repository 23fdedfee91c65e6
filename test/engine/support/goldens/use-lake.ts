import { existsSync, readdirSync } from 'node:fs';
import { expect } from 'vitest';
import type { DuckLakeAttach } from '../../../../src/index.js';
import type { Engine } from '../engine.js';
import { listObjects } from '../object-store.js';
import { quote, quoteName } from '../quote.js';
import { isWritable } from './existing-lake.js';

/** Writes to a lake and finds its files under its data path, or reads what it only opens. */
export async function useLake(engine: Engine, lake: DuckLakeAttach): Promise<void> {
  const orders = `${quoteName(lake.alias)}.main.orders`;
  if (isWritable(lake)) {
    await engine.runAll([
      `CREATE TABLE IF NOT EXISTS ${orders} (id BIGINT)`,
      // More rows than any lake here keeps in its catalog.
      `INSERT INTO ${orders} SELECT range FROM range(2000)`,
    ]);
    const files = await filesUnder(lake.dataPath ?? (await knownPath(engine, lake)));
    expect(files.filter((file) => file.endsWith('.parquet')).length).toBeGreaterThan(0);
  }
  await expectRows(engine, lake);
}

/** The rows that must be there once the lake was used; to add them up takes what is in the files. */
export async function expectRows(engine: Engine, lake: DuckLakeAttach): Promise<void> {
  const sum = engine.run(
    `SELECT sum(id) > 4950 AS enough FROM ${quoteName(lake.alias)}.main.orders`,
  );
  // In its first snapshot a lake is empty.
  if (lake.options['snapshot_version'] === 0) await expect(sum).rejects.toThrow(/orders/);
  else expect(await sum).toEqual([{ enough: true }]);
}

/** What the catalog knows of the data path. */
async function knownPath(engine: Engine, { alias }: DuckLakeAttach): Promise<string> {
  const [row] = await engine.run(
    `SELECT tags['data_path'] AS path FROM duckdb_databases() WHERE database_name = ${quote(alias)}`,
  );
  return String(row?.['path']);
}

async function filesUnder(dataPath: string): Promise<readonly string[]> {
  const [, bucket, prefix] = /^\w+:\/\/([^/]+)\/(.*)$/s.exec(dataPath) ?? [];
  if (bucket !== undefined) return listObjects(bucket, prefix);
  if (!existsSync(dataPath)) return [];
  return readdirSync(dataPath, { recursive: true, encoding: 'utf8' });
}
