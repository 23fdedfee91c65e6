import type { Options } from '../command.js';

/** The options of one of the two sides. */
export const sideOptions = {
  'vars-before': {
    value: 'FILE',
    multiple: true,
    help: 'Read variables from a .env file for BEFORE alone. Comes before --vars. May be given several times.',
  },
  'vars-after': {
    value: 'FILE',
    multiple: true,
    help: 'Read variables from a .env file for AFTER alone. Comes before --vars. May be given several times.',
  },
} as const satisfies Options;
