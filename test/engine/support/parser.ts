import { openInstance } from '../ground/instance.mjs';
import { extensionDirectory, version } from './environment.js';

/** DuckDB's own parser, which runs nothing. */
export interface Parser {
  /** How many statements it sees; throws where it sees a mistake. */
  count(sql: string): Promise<number>;
  /** The same of several texts. */
  counts(texts: readonly string[]): Promise<readonly number[]>;
  close(): Promise<void>;
}

export async function openParser(): Promise<Parser> {
  const instance = await openInstance({ version, extensionDirectory });
  return {
    count: async (sql) => (await instance.count([sql]))[0] ?? 0,
    counts: (texts) => instance.count(texts),
    close: () => instance.close(),
  };
}
