import { parseArgs } from 'node:util';
import type { Token } from '../host.js';

/** Not strict: its errors would repeat what was typed, which may be a password in the wrong place. */
export function tokenize(args: readonly string[], valued: readonly string[]): readonly Token[] {
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
