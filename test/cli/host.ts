import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import type { Host } from '../../src/cli/host.js';
import * as pages from '../../src/explain/index.js';
import { tokenize } from '../../src/cli/node/tokenize.js';

/** What a command wrote: the text, and who may read it. */
export type Written = Record<string, { readonly text: string; readonly access: string }>;

/**
 * A host whose files are those of one folder, without an environment of its own. What is written goes to `written`
 * and not to the disk.
 */
export function testHost(
  folder: string,
  env: Host['env'],
  stdin = '',
  written: Written = {},
): Host {
  const at = (path: string) => `${folder}/${path}`;
  const below = (path: string) =>
    Object.keys(written).filter((file) => file.startsWith(`${path}/`));
  return {
    tokenize,
    exists: (path) => existsSync(at(path)) || below(path).length > 0,
    isFolder: (path) =>
      below(path).length > 0 || (existsSync(at(path)) && statSync(at(path)).isDirectory()),
    readText: (path) => {
      if (path === '-') return stdin;
      return written[path]?.text ?? readFileSync(at(path), 'utf8');
    },
    writeText: (path, text, access) => {
      if (existsSync(at(path)) && statSync(at(path)).isDirectory()) throw fileError('EISDIR');
      written[path] = { text, access };
    },
    replaceFile: (path, text) => {
      written[path] = { text, access: 'public' };
    },
    isPlainFile: (path) => path in written || (existsSync(at(path)) && statSync(at(path)).isFile()),
    listFolder: (path) => [
      ...new Set([
        ...(existsSync(at(path)) ? readdirSync(at(path)) : []),
        ...below(path).map((file) => file.slice(path.length + 1)),
      ]),
    ],
    makeFolder: () => {},
    removeFile: (path) => {
      written[path] = { text: '', access: 'removed' };
    },
    hash: (text) => createHash('sha256').update(text).digest('hex'),
    isSameFile: (one, other) => one === other,
    env,
    color: false,
    productColor: false,
    pages: () => pages,
    version: () => '0.0.0',
  };
}

function fileError(code: string): Error {
  return Object.assign(new Error(code), { code });
}
