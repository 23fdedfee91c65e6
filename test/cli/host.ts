import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Host } from '../../src/cli/host.js';

/** A host whose files are those of one folder of goldens, without an environment of its own. */
export function testHost(folder: string, env: Host['env'], stdin = ''): Host {
  return {
    tokenize: (args, valued) => {
      const options = {
        ...Object.fromEntries(valued.map((name) => [name, { type: 'string' as const }])),
        help: { type: 'boolean' as const, short: 'h' },
      };
      const strict = { allowPositionals: true, strict: false, tokens: true } as const;
      return parseArgs({ args: [...args], options, ...strict }).tokens;
    },
    readText: (path) => (path === '-' ? stdin : readFileSync(`${folder}/${path}`, 'utf8')),
    env,
    color: false,
  };
}
