import { openInNode } from './node-client.mjs';
import { openInPython } from './python-client.mjs';
import { isInNode } from './versions.mjs';

/**
 * @typedef {object} InstanceOptions
 * @property {string} version
 * @property {string} extensionDirectory
 * @property {string} [path] Database file; in memory without one.
 * @property {boolean} [trusted] Loads extensions without looking at their signatures, which takes
 *   a hundred times as long as all else that LOAD does.
 */

/** @typedef {import('./statement.mjs').Statement} Statement */

/** Rows as JSON values, a BIGINT as a string. @typedef {readonly Readonly<Record<string, unknown>>[]} Rows */

/**
 * A new instance with one connection to it, in whichever client there is for the version.
 *
 * @typedef {object} Instance
 * @property {(statements: readonly Statement[]) => Promise<readonly Rows[]>} run Runs statements one after the other, up to
 *   the first that fails.
 * @property {(texts: readonly string[]) => Promise<readonly number[]>} count How many statements DuckDB's own parser sees
 *   in each text; throws where it sees a mistake. Nothing is run.
 * @property {() => Promise<void>} close
 */

/**
 * Opens a new instance of one version. Nothing is installed or loaded by itself: an extension that
 * a plan forgot is a failure.
 *
 * @param {InstanceOptions} options
 * @returns {Promise<Instance>}
 */
export function openInstance({ version, extensionDirectory, path = ':memory:', trusted = false }) {
  const open = isInNode(version) ? openInNode : openInPython;
  return open(version, path, {
    extension_directory: extensionDirectory,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_unredacted_secrets: 'true',
    allow_unsigned_extensions: String(trusted),
  });
}
