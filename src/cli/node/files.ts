import { isUtf8 } from 'node:buffer';
import {
  closeSync,
  fchmodSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { getBuiltinModule } from 'node:process';
import { codeOf } from '../files.js';
import type { Access } from '../host.js';
import { print, whenReady } from './streams.js';

/** Text that is not UTF-8 is refused: read as if it were, it would name other files and buckets than it means. */
export function readText(path: string): string {
  const bytes = path === '-' ? readStandardInput() : readFileSync(path);
  if (!isUtf8(bytes)) throw Object.assign(new Error('not UTF-8'), { code: 'NOT_UTF8' });
  return bytes.toString();
}

/** `readFileSync(0)` throws where standard input is a terminal or a pipe that has nothing to read yet. */
function readStandardInput(): Buffer {
  const chunks: Buffer[] = [];
  for (;;) {
    const chunk = Buffer.alloc(65_536);
    const length = whenReady(() => readSync(0, chunk));
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, length));
  }
}

/** The file that a link leads to is the one that was named; a device or a pipe is written to, and a folder fails here. */
export function writeText(path: string, text: string, access: Access): void {
  const existing = statSync(path, { throwIfNoEntry: false });
  if (existing?.isFile() === false) return writeAndClose(openSync(path, 'w'), text);
  const target = existing === undefined ? path : realpathSync(path);
  replace(target, text, access, access === 'public' ? existing?.mode : undefined);
}

/** As `writeText`, but it follows no link: one that is there is itself replaced. */
export function replaceFile(path: string, text: string): void {
  const existing = lstatSync(path, { throwIfNoEntry: false });
  replace(path, text, 'public', existing?.isFile() === true ? existing.mode : undefined);
}

/** By a rename, so that nobody ever reads half of it. */
function replace(target: string, text: string, access: Access, mode: number | undefined): void {
  const temporary = openTemporary(dirname(target), access === 'private' ? 0o600 : 0o666);
  try {
    if (mode !== undefined) fchmodSync(temporary.file, mode);
    writeAndClose(temporary.file, text);
    renameSync(temporary.path, target);
  } catch (error) {
    rmSync(temporary.path, { force: true });
    throw error;
  }
}

/** A new file with a name that nobody can foresee; what is there already is another's, and is left alone. */
function openTemporary(
  folder: string,
  mode: number,
): { readonly file: number; readonly path: string } {
  for (let left = 9; ; left -= 1) {
    const path = join(folder, `.lakeplan-${getBuiltinModule('node:crypto').randomUUID()}.tmp`);
    try {
      return { file: openSync(path, 'wx', mode), path };
    } catch (error) {
      if (codeOf(error) !== 'EEXIST' || left === 0) throw error;
    }
  }
}

/** Whether it is a file itself: not a link to one, not a folder, nothing that would be waited for. */
export function isPlainFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function writeAndClose(file: number, text: string): void {
  try {
    print(file, text);
  } finally {
    closeSync(file);
  }
}

export function makeFolder(path: string): void {
  mkdirSync(path, { recursive: true });
}

export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

export function isSameFile(one: string, other: string): boolean {
  try {
    const [a, b] = [statSync(one), statSync(other)];
    return a.dev === b.dev && a.ino === b.ino;
  } catch {
    return false;
  }
}
