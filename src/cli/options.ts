import { defaultTarget, knownTargets } from '../engine/versions.js';
import type { Options } from './command.js';

/** The options that several commands share; an option of one command stands in its file. */

/** What makes a configuration a session's plan: which lakes, for which DuckDB, with which variables. */
export const documentOptions = {
  lake: {
    value: 'NAME',
    multiple: true,
    help: 'Take only this lake. May be given several times. Default: all lakes.',
  },
  target: {
    value: 'VERSION',
    help: `Write for this version of DuckDB: ${knownTargets.join(', ')}, or a patch such as 1.5.2. Default: ${defaultTarget}.`,
  },
  env: {
    value: 'NAME=VALUE',
    multiple: true,
    help: 'Set the variable that ${NAME} stands for. Comes before --vars and the environment. May be given several times.',
  },
  vars: {
    value: 'FILE',
    multiple: true,
    help: 'Read variables from a .env file. Comes before the environment. May be given several times; the last file wins. A line that is neither NAME=VALUE nor a comment is an error.',
  },
} as const satisfies Options;

export const useOption = {
  use: {
    value: 'NAME',
    help: 'Make this lake the current database at the end. Default: the lake, if it is the only one; else none.',
  },
} as const satisfies Options;

export const outOption = {
  out: {
    value: 'FILE',
    help: 'Write to this file instead of standard output. It is replaced as a whole, or left alone after an error.',
  },
} as const satisfies Options;
