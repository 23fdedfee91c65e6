import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** How long a command may say nothing before it counts as one that never ends. */
const patience = 90_000;

const temporary = '.cache';

/** A copy of the working tree: tests bundle and read its files, so that a change has to be on disk. */
export interface Workplace {
  readonly folder: string;
  readonly write: (file: string, text: string) => void;
  /** Runs a command of node_modules/.bin; no status where it was stopped because it said nothing more. */
  readonly run: (
    command: string,
    args: readonly string[],
    env?: Readonly<Record<string, string>>,
  ) => Promise<Ran>;
}

interface Ran {
  readonly status: number | undefined;
  readonly output: string;
}

export function createWorkplace(root: string): Workplace {
  const folder = mkdtempSync(join(tmpdir(), 'lakeplan-mutants-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const listed = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const files = execFileSync('git', listed, { cwd: root, encoding: 'utf8' }).split('\0');
  for (const file of files.filter((one) => one !== '' && existsSync(join(root, one))))
    cpSync(join(root, file), join(folder, file));
  provideModules(root, folder);
  mkdirSync(join(folder, temporary));
  return {
    folder,
    write: (file, text) => writeFileSync(join(folder, file), text),
    run: (command, args, env = {}) => run(folder, command, args, env),
  };
}

/** Links to what is installed; what bundles of the library hold is copied, so that they name it by its own path. */
function provideModules(root: string, folder: string): void {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules')).filter((one) => one !== '.cache')) {
    const [from, to] = [join(root, 'node_modules', name), join(folder, 'node_modules', name)];
    if (Object.hasOwn(dependencies, name)) cpSync(from, to, { recursive: true });
    else symlinkSync(from, to);
  }
}

/** What is running, to be stopped with this process. */
const running = new Set<number>();
process.on('exit', () => [...running].forEach(stop));

function stop(pid: number): void {
  try {
    // With what it started itself.
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

async function run(
  folder: string,
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Ran> {
  const started = spawn(join(folder, 'node_modules/.bin', command), args, {
    cwd: folder,
    detached: true,
    // What a test leaves behind where it is stopped goes with the copy.
    env: { ...process.env, NO_COLOR: '1', TMPDIR: join(folder, temporary), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { pid } = started;
  if (pid === undefined) throw new Error(`${command} does not start`);
  running.add(pid);
  let output = '';
  let silent = false;
  const giveUp = () => {
    silent = true;
    stop(pid);
  };
  let timer = setTimeout(giveUp, patience);
  for (const stream of [started.stdout, started.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      clearTimeout(timer);
      timer = setTimeout(giveUp, patience);
    });
  const code = await new Promise<number | null>((resolve) => {
    started.on('close', resolve);
  });
  clearTimeout(timer);
  stop(pid);
  running.delete(pid);
  return { status: silent ? undefined : (code ?? 1), output };
}
