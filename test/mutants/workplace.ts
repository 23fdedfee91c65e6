import { execFile, execFileSync } from 'node:child_process';
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
import { nobody, Tests } from './tests.js';

const temporary = '.cache';

/** A copy of the working tree: tests bundle and read its files, so that a change has to be on disk. */
export interface Workplace {
  readonly write: (file: string, text: string) => void;
  readonly tests: Tests;
  /** What the compiler has to say. */
  readonly compile: () => Promise<string>;
}

export function createWorkplace(root: string): Workplace {
  const folder = mkdtempSync(join(tmpdir(), 'lakeplan-mutants-'));
  const listed = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const files = execFileSync('git', listed, { cwd: root, encoding: 'utf8' }).split('\0');
  for (const file of files.filter((one) => one !== '' && existsSync(join(root, one))))
    cpSync(join(root, file), join(folder, file));
  provideModules(root, folder);
  mkdirSync(join(folder, temporary));
  // What a test leaves behind where it is stopped goes with the copy.
  const env = { ...process.env, TMPDIR: join(folder, temporary), HOME: join(folder, temporary) };
  giveAway(folder);
  const tests = new Tests(folder, env);
  // After the tests have ended, which they do on exit too.
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return {
    write(file, text) {
      writeFileSync(join(folder, file), text);
      tests.touch(file);
    },
    tests,
    compile: () => compile(folder),
  };
}

/** Links to what is installed; what bundles of the library hold is copied, so that they name it by its own path. */
function provideModules(root: string, folder: string): void {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  mkdirSync(join(folder, 'node_modules'));
  // Caches are not shared.
  const isInstalled = (name: string) => !name.startsWith('.') || name === '.bin';
  for (const name of readdirSync(join(root, 'node_modules')).filter(isInstalled)) {
    const [from, to] = [join(root, 'node_modules', name), join(folder, 'node_modules', name)];
    if (Object.hasOwn(dependencies, name)) cpSync(from, to, { recursive: true });
    else symlinkSync(from, to);
  }
}

/** Code with a mistake in it must not run as root: one in what writes files replaced a device. */
function giveAway(folder: string): void {
  if (process.getuid?.() !== 0) return;
  // Of links, the link alone: what it leads to is not part of the copy.
  execFileSync('chown', ['-hR', `${nobody}:${nobody}`, folder]);
}

async function compile(folder: string): Promise<string> {
  const tsc = join(folder, 'node_modules/.bin/tsc');
  return new Promise((resolve) => {
    execFile(tsc, ['-p', 'test/mutants', '--pretty', 'false'], { cwd: folder }, (_, output) =>
      resolve(output),
    );
  });
}
