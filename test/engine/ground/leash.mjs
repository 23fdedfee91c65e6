// Holds a server: starts it, and stops it and removes its folder as soon as standard input ends,
// which it does however the process at the other end died.
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/** @type {import('./server.mjs').Server} */
const { command, args, user, folder } = JSON.parse(process.argv[2] ?? '');

const logFile = join(folder, 'log');
const log = openSync(logFile, 'w');
const server = spawn(command, args, { ...user, cwd: folder, stdio: ['ignore', log, log] });

/** @param {string} [complaint] */
function finish(complaint) {
  closeSync(log);
  if (complaint !== undefined) process.stderr.write(complaint);
  rmSync(folder, { recursive: true, force: true });
  process.exit(complaint === undefined ? 0 : 1);
}

let wanted = true;
server.on('error', (error) => finish(error.message));
server.on('exit', () => finish(wanted ? readFileSync(logFile, 'utf8') : undefined));

process.stdin.resume().on('end', () => {
  wanted = false;
  // What both PostgreSQL and the S3 server understand as: stop now, without waiting for clients.
  server.kill('SIGINT');
  setTimeout(() => server.kill('SIGKILL'), 10_000).unref();
});
