import { spawn } from 'node:child_process';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { provideWheel, python, wheelFolder } from './python.mjs';

/** What DuckDB's package takes a moment in a time zone from. */
const moments = /** @type {const} */ (['pytz', '2026.6']);

/** @param {string} version */
export async function providePythonClient(version) {
  await provideWheel('duckdb', version);
  await provideWheel(...moments);
}

const program = fileURLToPath(new URL('python-client.py', import.meta.url));

/** @typedef {{ rows: readonly import('./instance.mjs').Rows[], counts: readonly number[] }} Answer */

/**
 * A process of one version: it starts once, for that takes longer than what most tests ask.
 *
 * @typedef {object} PythonProcess
 * @property {(question: object) => Promise<Answer>} ask
 * @property {() => void} hold Keeps this process alive; without it, Python ends when this process does.
 * @property {() => void} release
 */

/** @type {Map<string, PythonProcess>} */
const processes = new Map();

/** @param {string} version */
export function pythonOf(version) {
  const known = processes.get(version);
  if (known !== undefined) return known;
  const started = start(version);
  processes.set(version, started);
  return started;
}

/** @param {string} version @returns {PythonProcess} */
function start(version) {
  const packages = [wheelFolder('duckdb', version), wheelFolder(...moments)];
  const child = spawn(python, ['-I', '-B', program, ...packages], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  // What is asked of a process that has ended is answered by its end.
  child.stdin.on('error', () => {});
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  /** @type {import('node:net').Socket[]} */
  const pipes = [Object(child.stdin), Object(child.stdout)];
  let held = 0;
  let told = '';

  /** What Node's client has without being told: what the tests make of this process' environment. */
  function news() {
    const surroundings = { folder: process.cwd(), environment: process.env };
    const text = JSON.stringify(surroundings);
    const isOld = text === told;
    told = text;
    return isOld ? {} : { surroundings };
  }

  /** @type {Promise<unknown>} */
  let before = Promise.resolve();
  return {
    ask(question) {
      const line = `${JSON.stringify({ ...news(), ...question })}\n`;
      const answer = before.then(async () => {
        child.stdin.write(line);
        const { value } = await answers.next();
        if (value === undefined) throw new Error(`DuckDB ${version} has ended`);
        const { error, ...answered } = JSON.parse(value);
        if (error !== undefined) throw new Error(error);
        return answered;
      });
      before = answer.catch(() => {});
      return answer;
    },
    hold() {
      held += 1;
      for (const one of [child, ...pipes]) one.ref();
    },
    release() {
      held -= 1;
      if (held === 0) for (const one of [child, ...pipes]) one.unref();
    },
  };
}
