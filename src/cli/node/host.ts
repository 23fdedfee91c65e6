import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { parseEnv } from 'node:util';
import { wantsColor } from '../color.js';
import type { Host } from '../host.js';
import { isSameFile, readText, writeText } from './files.js';
import { isTerminal } from './streams.js';
import { tokenize } from './tokenize.js';

export const host: Host = {
  tokenize,
  exists: existsSync,
  readText,
  writeText,
  isSameFile,
  parseEnv,
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
