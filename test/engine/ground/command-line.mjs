import { existsSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { provideWheel } from './python.mjs';

/**
 * Gives the path of DuckDB's command line, the only client with `getenv`.
 *
 * @param {string} version Of the package, which may have a suffix the engine's version has not.
 */
export async function provideCommandLine(version) {
  const wheel = await provideWheel('duckdb-cli', version);
  // Newer wheels have the program inside the Python package, and in `bin` only a script that starts it.
  const packaged = join(wheel, 'duckdb_cli', 'duckdb');
  const program = existsSync(packaged) ? packaged : join(wheel, 'bin', 'duckdb');
  await chmod(program, 0o755);
  return program;
}
