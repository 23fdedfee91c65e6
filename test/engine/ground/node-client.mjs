import { spelledOut } from './statement.mjs';

/**
 * @param {string} version
 * @param {string} path
 * @param {Readonly<Record<string, string>>} settings
 * @returns {Promise<import('./instance.mjs').Instance>}
 */
export async function openInNode(version, path, settings) {
  // The versions share their interface as far as the suite uses it.
  /** @type {typeof import('duckdb-1.5.5')} */
  const duckdb = await import(`duckdb-${version}`);
  const instance = await duckdb.DuckDBInstance.create(path, settings);
  const connection = await instance.connect();
  return {
    async run(statements) {
      const answers = [];
      for (const statement of statements) {
        const { sql, params } = spelledOut(statement);
        const values = params.length > 0 ? [...params] : undefined;
        const reader = await connection.runAndReadAll(sql, values);
        answers.push(reader.getRowObjectsJson());
      }
      return answers;
    },
    async count(texts) {
      const counts = [];
      for (const text of texts) counts.push((await connection.extractStatements(text)).count);
      return counts;
    },
    close() {
      connection.closeSync();
      instance.closeSync();
      return Promise.resolve();
    },
  };
}
