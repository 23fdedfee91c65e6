import * as fc from 'fast-check';
import { fileCatalog } from '../file-catalog.js';
import { boolean, numbers, words } from '../option-rows.js';

/** Its file has no schemas. */
export const sqlite = fileCatalog({
  type: 'sqlite',
  extensions: ['sqlite'],
  remoteSince: '1.5.0',
  looksUpHome: true,
  options: {
    meta_busy_timeout: numbers(fc.nat(2_147_483_647)),
    meta_journal_mode: words('DELETE', 'TRUNCATE', 'PERSIST', 'MEMORY', 'WAL', 'OFF'),
    meta_read_only: boolean,
  },
  wrongOptions: [
    ['invalid-choice', 'meta_journal_mode', 'WAL2'],
    ['invalid-choice', 'meta_journal_mode', 'WAL; SELECT 1'],
    ['engine-placeholder', 'meta_journal_mode', 'WAL{Data_Path}'],
    ['number-not-taken', 'meta_busy_timeout', 2 ** 31],
  ],
  inliningSince: '1.4.3',
  takesSchema: () => false,
  wrongSchemas: ['a'],
});
