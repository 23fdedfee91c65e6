import { existsSync, readdirSync } from 'node:fs';
import { chmod, chown, copyFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import process from 'node:process';
import { GroundError, runCommand, tryCommand } from './run-command.mjs';
import { freePort, startServer } from './server.mjs';
import { temporaryFolder } from './temporary-folder.mjs';

export const orElse = 'or name a server in LAKEPLAN_POSTGRES_URL';

// Every character that a connection string, an SQL string or a URL treats in a way of its own.
export const user = 'lakeplan';
export const password = `p'w "x" \\ %40;=@/`;

/** Debian keeps the server's programs out of PATH, in a folder for each major version. */
function programFolder() {
  const root = '/usr/lib/postgresql';
  const majors = existsSync(root) ? readdirSync(root).map(Number) : [];
  const newest = majors.sort((a, b) => b - a)[0];
  if (newest !== undefined) return join(root, String(newest), 'bin');
  const onPath = process.env['PATH']?.split(':').find((folder) => existsSync(`${folder}/initdb`));
  if (onPath !== undefined) return onPath;
  throw new GroundError(`PostgreSQL's server is missing: install postgresql, ${orElse}`);
}

/** The server refuses to run as root, so root lends it the user its package made. */
export async function serverUser() {
  if (process.getuid?.() !== 0) return {};
  const help = `PostgreSQL does not run as root: create a user postgres, ${orElse}`;
  const uid = Number(await runCommand('id', ['-u', 'postgres'], { help }));
  const gid = Number(await runCommand('id', ['-g', 'postgres'], { help }));
  return { uid, gid };
}

/**
 * What a cluster has beyond the ordinary.
 *
 * @typedef {object} ClusterOptions
 * @property {string} name
 * @property {readonly string[]} [settings]
 * @property {readonly string[]} [access] The lines of pg_hba.conf.
 * @property {readonly string[]} [files] Copied into its folder for its user's eyes only.
 */

/**
 * Starts a PostgreSQL server with its data in a temporary folder.
 *
 * @param {ClusterOptions} options
 */
export async function startCluster({ name, settings = [], access = [], files = [] }) {
  const programs = programFolder();
  const owner = await serverUser();
  const folder = temporaryFolder(name);
  const give = async (/** @type {string} */ path) => {
    if (owner.uid !== undefined) await chown(path, owner.uid, owner.gid);
  };
  const passwordFile = join(folder, 'password');
  await writeFile(passwordFile, password);
  for (const path of [folder, passwordFile]) await give(path);
  const data = join(folder, 'data');
  const credentials = ['--auth=scram-sha-256', `--username=${user}`, `--pwfile=${passwordFile}`];
  await runCommand(
    join(programs, 'initdb'),
    [...credentials, '--encoding=UTF8', '--locale=C', '--no-sync', `--pgdata=${data}`],
    { ...owner, cwd: folder, help: `PostgreSQL's initdb failed: mend that, ${orElse}` },
  );
  for (const file of files) {
    const copy = join(data, basename(file));
    await copyFile(file, copy);
    await chmod(copy, 0o600);
    await give(copy);
  }
  if (access.length > 0) await writeFile(join(data, 'pg_hba.conf'), `${access.join('\n')}\n`);

  const port = await freePort();
  const loopbackOnly = ['listen_addresses=127.0.0.1', 'unix_socket_directories='];
  const all = [...loopbackOnly, 'fsync=off', 'max_connections=300', ...settings];
  const args = ['-D', data, '-p', `${port}`, ...all.flatMap((setting) => ['-c', setting])];
  const server = { name: 'PostgreSQL', command: join(programs, 'postgres'), args, folder };
  const question = ['--quiet', '--host=127.0.0.1', `--port=${port}`];
  const ready = async () => (await tryCommand(join(programs, 'pg_isready'), question)).code === 0;
  const stop = await startServer({ ...server, user: owner }, ready);
  const url = `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
  return { url, port, stop };
}
