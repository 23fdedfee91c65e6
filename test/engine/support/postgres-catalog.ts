import type { Table } from './compile-lakes.js';
import { freshDatabase } from './postgres.js';
import { quote } from './quote.js';

export interface PostgresCatalog {
  /** The metadata table of a lake in that database. */
  readonly table: Table;
  /** Makes the secret `catalog` for it, by hand. */
  readonly secret: string;
}

/** A new database for the catalog of a lake. */
export async function freshPostgresCatalog(): Promise<PostgresCatalog> {
  const { url: _, ...database } = await freshDatabase();
  return postgresCatalog({ ...database, port: Number(database.port) });
}

export function postgresCatalog(connection: Table): PostgresCatalog {
  const parameters = Object.entries(connection).map(
    ([name, value]) => `${name} ${quote(String(value))}`,
  );
  return {
    table: { type: 'postgres', ...connection },
    secret: `CREATE SECRET "catalog" (TYPE postgres, ${parameters.join(', ')})`,
  };
}
