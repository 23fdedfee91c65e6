import { join } from 'node:path';
import { provideCommandLine } from './command-line.mjs';
import { provideExtensions } from './extensions.mjs';
import { cache } from './paths.mjs';
import { provideWheel, python } from './python.mjs';
import { providePythonClient } from './python-process.mjs';
import { isInNode } from './versions.mjs';

/** @typedef {import('./versions.mjs').EngineVersion} EngineVersion */

/**
 * Sees to it that the version can be opened, with the extensions that its tests need.
 *
 * @param {EngineVersion} engine
 */
export async function provideEngine({ version, runs }) {
  if (!isInNode(version)) await providePythonClient(version);
  if (runs !== 'core') await provideExtensions(version);
}

/**
 * What the tests of the version are told of it.
 *
 * @param {EngineVersion} engine
 * @returns {Promise<Record<string, string>>}
 */
export async function settingsOf({ version, runs, commandLine }) {
  return {
    LAKEPLAN_ENGINE_CACHE: cache,
    LAKEPLAN_ENGINE_VERSION: version,
    LAKEPLAN_EXTENSION_DIRECTORY:
      runs === 'core' ? join(cache, 'no-extensions') : await provideExtensions(version),
    ...(commandLine && { LAKEPLAN_COMMAND_LINE: await provideCommandLine(commandLine) }),
    ...(runs === 'all' && {
      LAKEPLAN_PYTHON: python,
      PYTHONPATH: await provideWheel('duckdb', version),
    }),
  };
}
