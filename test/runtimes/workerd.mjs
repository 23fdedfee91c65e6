// A worker in workerd, the server that Cloudflare Workers run on.
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { programOf } from './processes.mjs';

const config = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .worker)],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js")],
  compatibilityDate = "2026-01-01",
);
`;

/**
 * Serves a module in workerd and gives what it answers to one request.
 *
 * @param {string} worker
 * @param {string} folder
 */
export async function runInWorkerd(worker, folder) {
  writeFileSync(join(folder, 'config.capnp'), config);
  writeFileSync(join(folder, 'worker.js'), worker);
  const server = spawn(programOf('workerd'), ['serve', '--control-fd=3', 'config.capnp'], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
  });
  try {
    const response = await fetch(`http://127.0.0.1:${await portOf(server)}/`);
    return await response.json();
  } finally {
    server.kill();
  }
}

/** The port it chose, which it says on its control channel. @param {import('node:child_process').ChildProcess} server */
function portOf(server) {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stdio[3].setEncoding('utf8').on('data', (text) => {
      said += text;
      const port = /"event":"listen".*"port":(\d+)/.exec(said)?.[1];
      if (port !== undefined) resolve(port);
    });
    server.on('error', reject);
    server.on('exit', (code) => reject(new Error(`workerd ended with ${code}`)));
  });
}
