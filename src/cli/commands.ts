import { check } from './check.js';
import type { Input } from './document.js';
import type { Host, Outcome } from './host.js';
import type { Given, OptionName } from './options.js';
import { plan } from './plan.js';
import { preview } from './preview.js';
import { sql } from './sql.js';

export interface Command {
  readonly summary: string;
  readonly options: readonly OptionName[];
  readonly run: (input: Input, given: Given, host: Host) => Outcome;
}

/** Every command there is, by name. */
export const commands: Readonly<Record<string, Command>> = {
  preview: {
    summary: 'show, lake by lake, what would be run',
    options: ['lake', 'target'],
    run: preview,
  },
  sql: {
    summary: 'print the SQL, and nothing else',
    options: [
      'lake',
      'target',
      'use',
      'credentials',
      'extensions',
      'verify',
      'teardown',
      'leave-to',
    ],
    run: sql,
  },
  plan: {
    summary: 'print the plan as JSON',
    options: ['lake', 'target', 'use'],
    run: plan,
  },
  check: {
    summary: 'report every mistake',
    options: ['lake', 'target', 'format', 'strict'],
    run: check,
  },
};
