import { pythonOf } from './python-process.mjs';
import { spelledOut } from './statement.mjs';

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
  python.hold();
  let isOpen = true;
  async function close() {
    if (!isOpen) return;
    isOpen = false;
    await python.ask({ instance }).finally(() => python.release());
  }
  await python.ask({ instance, path, settings }).catch(async (error) => {
    await close();
    throw error;
  });
  return {
    async run(statements) {
      const questions = statements.map(spelledOut).map(({ sql, params }) => ({ sql, params }));
      return (await python.ask({ instance, statements: questions })).rows;
    },
    count: async (texts) => (await python.ask({ instance, texts })).counts,
    close,
  };
}
