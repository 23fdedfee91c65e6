#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { run } from './run.js';
import type { Token } from './host.js';

// Anything but UTF-8 throws: read all the same, it would be another path or another password.
const decoder = new TextDecoder('utf-8', { fatal: true });

const { stdout, stderr, exitCode } = run(process.argv.slice(2), {
  tokenize,
  readText: (path) => decoder.decode(readFileSync(path === '-' ? 0 : path)),
  env: process.env,
  color: process.stderr.isTTY && process.env['NO_COLOR'] === undefined,
});
process.stderr.write(stderr);
process.stdout.write(stdout);
process.exitCode = exitCode;

/** Not strict: its errors would repeat what was typed, which may be a password in the wrong place. */
function tokenize(args: readonly string[], valued: readonly string[]): readonly Token[] {
  const options = {
    ...Object.fromEntries(valued.map((name) => [name, { type: 'string' as const }])),
    help: { type: 'boolean' as const, short: 'h' },
  };
  const parsed = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  return parsed.tokens;
}
