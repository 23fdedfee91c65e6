import { quoteName } from './by-hand.js';
import type { Engine } from './engine.js';
import { quote } from './quote.js';

/** Puts a hundred rows into a lake; 1.5 keeps fewer than ten in the catalog. */
export const fill = (alias: string) =>
  `CREATE TABLE ${quoteName(alias)}.main.numbers AS SELECT range AS number FROM range(100)`;

/** DuckLake's own clean-up of files it does not know. */
export const cleanUp = (alias: string) =>
  `CALL ducklake_delete_orphaned_files(${quote(alias)}, cleanup_all => true)`;

/** Whether the rows are still there; a count alone would be answered from the catalog. */
export async function hasRows(engine: Engine, alias: string): Promise<boolean> {
  const sum = `SELECT sum(number)::INT AS sum FROM ${quoteName(alias)}.main.numbers`;
  return await engine.run(sum).then(
    ([row]) => row?.['sum'] === 4950,
    () => false,
  );
}

/** What goes wrong when a statement is run; nothing when it works. */
export async function failureOf(engine: Engine, sql: string): Promise<string | undefined> {
  return await engine.run(sql).then(
    () => undefined,
    (error: unknown) => String(error),
  );
}
