import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { env, getBuiltinModule } from 'node:process';
import { wantsColor } from '../color.js';
import type { Host } from '../host.js';
import {
  isFolder,
  isPlainFile,
  isSameFile,
  makeFolder,
  readText,
  replaceFile,
  writeText,
} from './files.js';
import { pages } from './pages.js';
import { isTerminal } from './streams.js';
import { tokenize } from './tokenize.js';

export const host: Host = {
  tokenize,
  exists: existsSync,
  isFolder,
  readText,
  writeText,
  replaceFile,
  isPlainFile,
  listFolder: readdirSync,
  makeFolder,
  removeFile: (path) => rmSync(path),
  isSameFile,
  // Loaded only here: few command lines need it.
  hash: (text) => getBuiltinModule('node:crypto').createHash('sha256').update(text).digest('hex'),
  env,
  pages,
  get color() {
    return wantsColor(env, () => isTerminal(2));
  },
  get productColor() {
    return wantsColor(env, () => isTerminal(1));
  },
  version() {
    const manifest: unknown = JSON.parse(
      readFileSync(join(__dirname, '../../package.json'), 'utf8'),
    );
    return (manifest as { readonly version: string }).version;
  },
};
