import * as fc from 'fast-check';
import { fileCatalog } from '../file-catalog.js';
import { boolean, numbers } from '../option-rows.js';

export const duckdb = fileCatalog({
  type: 'duckdb',
  extensions: [],
  remoteSince: '1.4.0',
  options: {
    meta_block_size: numbers(fc.constantFrom(16384, 65536, 262144)),
    meta_read_only: boolean,
    meta_row_group_size: numbers(fc.integer({ min: 1, max: 60 }).map((groups) => groups * 2048)),
  },
  wrongOptions: [
    ['invalid-choice', 'meta_block_size', 20_000],
    ['number-not-taken', 'meta_row_group_size', 1000],
    ['number-not-taken', 'meta_row_group_size', 0],
  ],
  inliningSince: '1.4.0',
  takesSchema: (schema) => schema !== 'information_schema',
  wrongSchemas: [],
});
