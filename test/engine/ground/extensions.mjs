import { existsSync, readdirSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { fromCaller } from './from-caller.mjs';
import { cache } from './paths.mjs';
import { provideWheel } from './python.mjs';
import { GroundError, lastLine, tryCommand } from './run-command.mjs';
import { extensions } from './versions.mjs';

const session = fileURLToPath(new URL('session.mjs', import.meta.url));

/** The engine's own server was asked once and gave nothing; remembered so that no run waits for it. */
const serverOutOfReach = join(cache, 'extension-server-out-of-reach');

/**
 * @param {string} version
 * @param {string} extensionDirectory
 * @param {readonly string[]} statements
 * @param {number} seconds
 */
async function runSession(version, extensionDirectory, statements, seconds) {
  const input = JSON.stringify({ version, extensionDirectory, statements });
  return tryCommand(process.execPath, [session], { input, seconds });
}

/**
 * @param {string} version
 * @param {string} directory
 */
async function platformFolder(version, directory) {
  const { code, stdout, stderr } = await runSession(version, directory, ['PRAGMA platform'], 60);
  if (code !== 0) throw new GroundError(`DuckDB ${version} does not start: ${lastLine(stderr)}`);
  /** @type {[[{ platform: string }]]} */
  const [[row]] = JSON.parse(stdout);
  return join(directory, `v${version}`, row.platform);
}

/**
 * @param {string} name
 * @param {string} version
 * @param {string} folder
 */
async function takeFromWheel(name, version, folder) {
  const wheel = await provideWheel(`duckdb-extension-${extensions[name]}`, version);
  const file = readdirSync(wheel, { recursive: true, encoding: 'utf8' }).find((path) =>
    path.endsWith('.duckdb_extension'),
  );
  if (file === undefined) throw new GroundError(`the wheel of ${name} ${version} has no extension`);
  await rename(join(wheel, file), join(folder, `${name}.duckdb_extension`));
  await rm(wheel, { recursive: true });
}

/**
 * Lets the engine download its extensions. The first one tells within a short time whether it can.
 *
 * @param {string} version
 * @param {string} directory
 * @param {readonly string[]} names
 */
async function takeFromServer(version, directory, names) {
  if (existsSync(serverOutOfReach)) return;
  const [first, ...others] = names.map((name) => `INSTALL ${name}`);
  if (first === undefined) return;
  const { code } = await runSession(version, directory, [first], 20);
  if (code === 0) await runSession(version, directory, others, 600);
  else await writeFile(serverOutOfReach, '');
}

/**
 * Gives a folder that holds the extensions of one version: the caller's, or the cache's, filled by
 * the engine's own INSTALL or from wheels. All are the released, signed files.
 *
 * @param {string} version
 */
export async function provideExtensions(version) {
  const given = fromCaller('LAKEPLAN_EXTENSION_DIRECTORY');
  const directory = given ?? join(cache, 'extensions');
  const folder = await platformFolder(version, directory);
  const missing = () =>
    Object.keys(extensions).filter((name) => !existsSync(join(folder, `${name}.duckdb_extension`)));
  if (missing().length === 0) return directory;
  if (given !== undefined) {
    throw new GroundError(
      `LAKEPLAN_EXTENSION_DIRECTORY has no ${missing().join(', ')} for DuckDB ${version} (looked in ${folder})`,
    );
  }
  await mkdir(folder, { recursive: true });
  await takeFromServer(version, directory, missing());
  for (const name of missing()) await takeFromWheel(name, version, folder);
  return directory;
}
