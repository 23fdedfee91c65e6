import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { env, getBuiltinModule } from 'node:process';
import { parseEnv } from 'node:util';
import { wantsColor } from '../color.js';
import type { Host } from '../host.js';
import { isSameFile, makeFolder, readText, writeText } from './files.js';
import { isTerminal } from './streams.js';
import { tokenize } from './tokenize.js';

export const host: Host = {
  tokenize,
  exists: existsSync,
  readText,
  writeText,
  listFolder: readdirSync,
  makeFolder,
  removeFile: (path) => rmSync(path),
  isSameFile,
  parseEnv,
  // Loaded only here: few command lines need it.
  hash: (text) => getBuiltinModule('node:crypto').createHash('sha256').update(text).digest('hex'),
  env,
  get color() {
    return wantsColor(env, () => isTerminal(2));
  },
  version() {
    const manifest: unknown = JSON.parse(
      readFileSync(join(__dirname, '../../package.json'), 'utf8'),
    );
    return (manifest as { readonly version: string }).version;
  },
};
