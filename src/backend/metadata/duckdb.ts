import type { Sample } from '../sample.js';
import { foldName } from '../../engine/names.js';
import { isAtLeast } from '../../engine/versions.js';
import { fileCatalog } from './file-catalog.js';

export const duckdb = fileCatalog({
  type: 'duckdb',
  extensions: [],
  // One of 12 kB (run on 1.4.4 and 1.5.5).
  refusalLeaves: 'file',
  // A file that one of them opens to write is no other's: a snapshot alone does (run on 1.4.4 and 1.5.5).
  sharing: 'readers',
  remoteSince: '1.4.0',
  inliningSince: '1.4.0',
  standardSchema: 'main',
  takesSchema(name, target) {
    // 1.4 does not find `MAIN` again (run).
    if (name !== 'main' && foldName(name) === 'main') return isAtLeast(target, '1.5.0');
    return name !== 'information_schema';
  },
});

export const duckdbSample: Sample = {
  label: 'DuckDB file',
  place: { uri: '/var/lib/lake/catalog.ducklake' },
};
