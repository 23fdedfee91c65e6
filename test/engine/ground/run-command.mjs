import { spawn } from 'node:child_process';
import process from 'node:process';

/** A part of the ground is missing; the message is one line that says what and how to get it. */
export class GroundError extends Error {}

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

process.on('exit', () => {
  for (const child of running) child.kill();
});

/**
 * @typedef {object} CommandOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [input]
 * @property {number} [seconds] Time limit.
 * @property {number} [uid]
 * @property {number} [gid]
 * @property {boolean} [show] Lets the command write to the terminal itself.
 */

/**
 * Runs a command to its end and gives what it printed.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<{ code: number, stdout: string, stderr: string }>}
 */
export function tryCommand(command, args, options = {}) {
  const { input = '', seconds = 600, show = false, ...spawnOptions } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...spawnOptions,
      stdio: show ? ['ignore', 'inherit', 'inherit'] : 'pipe',
    });
    running.add(child);
    const limit = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => (stdout += text));
    child.stderr?.setEncoding('utf8').on('data', (text) => (stderr += text));
    // A command that ends without reading its input closes the pipe; its exit code says what happened.
    child.stdin?.on('error', () => {}).end(input);
    const settle = () => {
      clearTimeout(limit);
      running.delete(child);
    };
    child.on('error', (error) => {
      settle();
      reject(error);
    });
    child.on('close', (code) => {
      settle();
      resolve({ code: code ?? 1, stdout, stderr });
    });
  });
}

/**
 * Like `tryCommand`, but a command that is not there or fails is a `GroundError` with `help`.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {CommandOptions & { help: string }} options
 */
export async function runCommand(command, args, { help, ...options }) {
  const result = await tryCommand(command, args, options).catch((error) => ({
    code: 127,
    stdout: '',
    stderr: String(error),
  }));
  if (result.code === 0) return result.stdout;
  throw new GroundError(`${help} (${lastLine(result.stderr) || `exit code ${result.code}`})`);
}

/** @param {string} text */
export function lastLine(text) {
  return text.trimEnd().split('\n').at(-1) ?? '';
}
