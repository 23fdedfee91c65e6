import { isUtf8 } from 'node:buffer';
import {
  closeSync,
  fchmodSync,
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
import { pid } from 'node:process';
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

/** Replaces the file by a rename, so that nobody ever reads half of it. */
export function writeText(path: string, text: string, access: Access): void {
  const existing = statSync(path, { throwIfNoEntry: false });
  // A device or a pipe is written to, not replaced; a folder fails here.
  if (existing?.isFile() === false) return writeAndClose(openSync(path, 'w'), text);
  const target = existing === undefined ? path : realpathSync(path);
  const temporary = join(dirname(target), `.lakeplan-${pid}.tmp`);
  try {
    const file = openSync(temporary, 'wx', access === 'private' ? 0o600 : 0o666);
    if (access === 'public' && existing !== undefined) fchmodSync(file, existing.mode);
    writeAndClose(file, text);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
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

export function isSameFile(one: string, other: string): boolean {
  try {
    const [a, b] = [statSync(one), statSync(other)];
    return a.dev === b.dev && a.ino === b.ino;
  } catch {
    return false;
  }
}
