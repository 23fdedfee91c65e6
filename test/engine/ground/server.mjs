import { spawn } from 'node:child_process';
import { connect, createServer } from 'node:net';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { GroundError, lastLine } from './run-command.mjs';

const leash = fileURLToPath(new URL('leash.mjs', import.meta.url));

/**
 * @typedef {object} Server
 * @property {string} name
 * @property {string} command
 * @property {readonly string[]} args
 * @property {{ uid?: number, gid?: number }} user Who runs it; the caller where empty.
 * @property {string} folder Where it runs and logs; removed when it ends.
 */

/**
 * Starts a server that ends with this process, and waits until it answers.
 *
 * @param {Server} server
 * @param {() => Promise<boolean>} answers
 * @returns {Promise<() => Promise<void>>} Stops it.
 */
export async function startServer(server, answers) {
  // A group of its own: an interrupt at the terminal must not reach the leash before it has cleaned up.
  const child = spawn(process.execPath, [leash, JSON.stringify(server)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (log += text));
  const ended = new Promise((resolve) => child.on('close', resolve));
  const stop = async () => {
    child.stdin.end();
    await ended;
  };

  for (let attempt = 0; attempt < 300 && child.exitCode === null; attempt += 1) {
    if (await answers()) return stop;
    await pause(100);
  }
  await stop();
  throw new GroundError(`${server.name} did not start (${lastLine(log) || 'no answer for 30 s'})`);
}

/** @returns {Promise<number>} A port of the loopback address that nobody listens on. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/**
 * Makes sure that a server the caller named is there; its URL may hold a password and is not shown.
 *
 * @param {string} variable Where it is named.
 * @param {string} url
 * @param {number} defaultPort
 * @returns {Promise<void>}
 */
export function requireServer(variable, url, defaultPort) {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port) || defaultPort, timeout: 10_000 });
    const refuse = () => {
      socket.destroy();
      reject(new GroundError(`no server answers at the host and port that ${variable} names`));
    };
    socket.on('error', refuse).on('timeout', refuse);
    socket.on('connect', () => {
      socket.destroy();
      resolve();
    });
  });
}
