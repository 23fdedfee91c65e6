#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { run } from './run.js';
import type { Token } from './host.js';

const { stdout, stderr, exitCode } = run(process.argv.slice(2), {
  tokenize,
  readText: (path) => readFileSync(path === '-' ? 0 : path, 'utf8'),
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
