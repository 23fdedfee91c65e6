import { chown, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { password, serverUser, user } from './postgres-cluster.mjs';
import { GroundError, tryCommand } from './run-command.mjs';
import { freePort, startServer } from './server.mjs';
import { temporaryFolder } from './temporary-folder.mjs';

/** Debian keeps it where only root's PATH looks. */
const places = ['pgbouncer', '/usr/sbin/pgbouncer'];

async function program() {
  for (const place of places) {
    const found = await tryCommand(place, ['--version']).catch(() => undefined);
    if (found?.code === 0) return place;
  }
  throw new GroundError('PgBouncer is missing: install pgbouncer');
}

/**
 * Starts PgBouncer in transaction mode before a PostgreSQL server of the suite: from one transaction to the next a
 * client has another session.
 *
 * @param {number} serverPort
 */
export async function providePgBouncer(serverPort) {
  const command = await program();
  const owner = await serverUser();
  const folder = temporaryFolder('pgbouncer');
  const port = await freePort();
  const users = join(folder, 'users.txt');
  const configuration = join(folder, 'pgbouncer.ini');
  await writeFile(users, `"${user}" "${password.replaceAll('"', '""')}"\n`);
  await writeFile(
    configuration,
    `[databases]
* = host=127.0.0.1 port=${serverPort}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${users}
pool_mode = transaction
server_tls_sslmode = require
`,
  );
  if (owner.uid !== undefined) {
    for (const path of [folder, users, configuration]) await chown(path, owner.uid, owner.gid);
  }
  const server = { name: 'PgBouncer', command, args: [configuration], user: owner, folder };
  const stop = await startServer(server, () => listens(port));
  return { port, stop };
}

/** @param {number} port @returns {Promise<boolean>} */
function listens(port) {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
