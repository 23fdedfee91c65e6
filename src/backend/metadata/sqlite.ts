import type { Sample } from '../sample.js';
import { fileCatalog } from './file-catalog.js';

export const sqlite = fileCatalog({
  type: 'sqlite',
  extensions: ['sqlite'],
  // One of no bytes (run on 1.4.4 and 1.5.5).
  refusalLeaves: 'file',
  // Run on 1.4.4 and 1.5.5.
  sharing: 'one-writer',
  remoteSince: '1.5.0',
  inliningSince: '1.4.3',
  standardSchema: 'main',
  // SQLite has no schemas.
  takesSchema: () => false,
  /** SQLite's extension does not open `~` (run on 1.4.4 and 1.5.5). */
  checkOwn(file, pointer, report) {
    if (file.startsWith('~')) report.add('home-in-path', pointer, {});
  },
});

export const sqliteSample: Sample = {
  label: 'SQLite file',
  place: { uri: '/var/lib/lake/catalog.sqlite' },
};
