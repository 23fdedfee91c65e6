import { openInstance } from '../ground/instance.mjs';
import { extensionDirectory, version } from './environment.js';

export interface Parser {
  /** How many statements DuckDB's own parser sees; throws where it sees a mistake. Nothing is run. */
  count(sql: string): Promise<number>;
  close(): void;
}

export async function openParser(): Promise<Parser> {
  const instance = await openInstance({ version, extensionDirectory });
  const connection = await instance.connect();
  return {
    count: async (sql) => (await connection.extractStatements(sql)).count,
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
