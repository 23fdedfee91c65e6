import { existsSync, readdirSync } from 'node:fs';
import { chown, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { fromCaller } from './from-caller.mjs';
import { GroundError, runCommand, tryCommand } from './run-command.mjs';
import { freePort, requireServer, startServer } from './server.mjs';
import { temporaryFolder } from './temporary-folder.mjs';

const orElse = 'or name a server in LAKEPLAN_POSTGRES_URL';

// Every character that a connection string, an SQL string or a URL treats in a way of its own.
const user = 'lakeplan';
const password = `p'w "x" \\ %40;=@/`;

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
async function serverUser() {
  if (process.getuid?.() !== 0) return {};
  const help = `PostgreSQL does not run as root: create a user postgres, ${orElse}`;
  const uid = Number(await runCommand('id', ['-u', 'postgres'], { help }));
  const gid = Number(await runCommand('id', ['-g', 'postgres'], { help }));
  return { uid, gid };
}

/**
 * Starts a PostgreSQL server with its data in a temporary folder, unless the caller named one.
 *
 * @returns {Promise<{ url: string, stop?: () => Promise<void> }>}
 */
export async function providePostgres() {
  const given = fromCaller('LAKEPLAN_POSTGRES_URL');
  if (given !== undefined) {
    await requireServer('LAKEPLAN_POSTGRES_URL', given, 5432);
    return { url: given };
  }

  const programs = programFolder();
  const owner = await serverUser();
  const folder = temporaryFolder('postgres');
  const passwordFile = join(folder, 'password');
  await writeFile(passwordFile, password);
  if (owner.uid !== undefined) {
    for (const path of [folder, passwordFile]) await chown(path, owner.uid, owner.gid);
  }
  const data = join(folder, 'data');
  const credentials = ['--auth=scram-sha-256', `--username=${user}`, `--pwfile=${passwordFile}`];
  await runCommand(
    join(programs, 'initdb'),
    [...credentials, '--encoding=UTF8', '--locale=C', '--no-sync', `--pgdata=${data}`],
    { ...owner, cwd: folder, help: `PostgreSQL's initdb failed: mend that, ${orElse}` },
  );

  const port = await freePort();
  const loopbackOnly = ['listen_addresses=127.0.0.1', 'unix_socket_directories='];
  const settings = [...loopbackOnly, 'fsync=off', 'max_connections=300'];
  const args = ['-D', data, '-p', `${port}`, ...settings.flatMap((setting) => ['-c', setting])];
  const server = { name: 'PostgreSQL', command: join(programs, 'postgres'), args, folder };
  const question = ['--quiet', '--host=127.0.0.1', `--port=${port}`];
  const ready = async () => (await tryCommand(join(programs, 'pg_isready'), question)).code === 0;
  const stop = await startServer({ ...server, user: owner }, ready);
  const url = `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
  return { url, stop };
}
