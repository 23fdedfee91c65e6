import { pythonOf } from './python-process.mjs';

let opened = 0;

/**
 * @param {string} version
 * @param {string} path
 * @param {Readonly<Record<string, string>>} settings
 * @returns {Promise<import('./instance.mjs').Instance>}
 */
export async function openInPython(version, path, settings) {
  const python = pythonOf(version);
  const instance = (opened += 1);
  await python.ask({ instance, path, settings });
  python.hold();
  let isOpen = true;
  return {
    async run(statement) {
      const { sql, params } =
        typeof statement === 'string' ? { sql: statement, params: [] } : statement;
      return (await python.ask({ instance, sql, params })).rows;
    },
    count: async (text) => (await python.ask({ instance, text })).count,
    async close() {
      if (!isOpen) return;
      isOpen = false;
      await python.ask({ instance });
      python.release();
    },
  };
}
