import { existsSync, readFileSync, statSync } from 'node:fs';
import { parseEnv } from 'node:util';
import type { Host } from '../../src/cli/host.js';
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
  return {
    tokenize,
    exists: (path) => existsSync(at(path)),
    readText: (path) => {
      if (path === '-') return stdin;
      return written[path]?.text ?? readFileSync(at(path), 'utf8');
    },
    writeText: (path, text, access) => {
      if (existsSync(at(path)) && statSync(at(path)).isDirectory()) throw fileError('EISDIR');
      written[path] = { text, access };
    },
    isSameFile: (one, other) => one === other,
    parseEnv,
    env,
    color: false,
    version: () => '0.0.0',
  };
}

function fileError(code: string): Error {
  return Object.assign(new Error(code), { code });
}
