import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The reference tool, and what its module for DuckLake imports; the figures are for these. */
const pinned = ['metaxy==0.1.11', 'duckdb==1.5.5'];
export const referenceTool = pinned[0].replace('==', ' ');

const cache = new URL('../../node_modules/.cache/bench', import.meta.url).pathname;
const environment = join(cache, pinned.join('-'));
const python = join(environment, 'bin/python');

const run = (command, args) => execFileSync(command, args, { stdio: 'pipe', encoding: 'utf8' });

/** A virtual environment with the tool, made once. */
function install() {
  if (existsSync(python)) return;
  mkdirSync(cache, { recursive: true });
  const unfinished = mkdtempSync(join(cache, 'unfinished-'));
  try {
    run('python3', ['-m', 'venv', unfinished]);
    run(join(unfinished, 'bin/python'), ['-m', 'pip', 'install', '--quiet', ...pinned]);
    renameSync(unfinished, environment);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** The tool at work in a process of its own, with a timer for each text, from it and from its object; or why not. */
export async function startReference(texts) {
  try {
    install();
  } catch (error) {
    const said = String(error.stderr ?? '').trim() || error.message;
    return { missing: `${pinned.join(' and ')} cannot be installed: ${said.split('\n').at(-1)}` };
  }
  const folder = mkdtempSync(join(tmpdir(), 'lakeplan-bench-'));
  const paths = texts.map((text, index) => {
    const path = join(folder, `${index}.toml`);
    writeFileSync(path, text);
    return path;
  });
  const script = new URL('reference.py', import.meta.url).pathname;
  const child = spawn(python, [script, ...paths], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const time = async (name, calls) => {
    child.stdin.write(`${name} ${calls}\n`);
    const { value, done } = await lines.next();
    if (done) throw new Error('the reference tool has ended');
    return Number(value);
  };
  const timerOf = (name) => ({ warm: () => time(name, 200), time: (calls) => time(name, calls) });
  return {
    timers: paths.map((path) => ({
      text: timerOf(`${path}:text`),
      object: timerOf(`${path}:object`),
    })),
    async stop() {
      child.stdin.end();
      await once(child, 'exit');
      rmSync(folder, { recursive: true });
    },
  };
}
