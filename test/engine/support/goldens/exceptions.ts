import { isAtLeast } from '../at-least.js';
import { goldens } from './cases.js';

/** A golden, or lakes of one, that cannot be run whatever its names are bound to. */
export interface Exception {
  readonly golden: string;
  /** Only these lakes; without it the whole golden. */
  readonly lakes?: readonly string[];
  readonly reason: string;
  /** What the engine says when it is run all the same; that it runs is a failure. */
  readonly says: RegExp;
  /** Whether it says so of the secret. */
  readonly atSecret?: boolean;
  /** Whether it runs on the version under test after all. */
  readonly runs?: boolean;
}

const all: readonly Exception[] = [
  {
    golden: 'postgres-rds',
    reason: 'the server knows no password that AWS makes',
    says: /password authentication failed/,
  },
  {
    golden: 'options-postgres-1.5.3',
    reason: 'the chain asks AWS itself for a web identity',
    says: /Secret Validation Failure/,
    atSecret: true,
  },
  {
    golden: 'paths-local',
    lakes: ['7 drive'],
    reason: "Windows' paths; elsewhere 1.5 makes no folder of a backslash",
    says: /Failed to create directory/,
    runs: !isAtLeast('1.5.0'),
  },
];

export const exceptions = all.filter(({ runs }) => runs !== true);

const names = new Set(goldens.map(({ name }) => name));
for (const { golden } of all) {
  if (!names.has(golden)) throw new Error(`there is no golden ${golden}`);
}
