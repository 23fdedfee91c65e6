import { fileCatalog } from './file-catalog.js';

/** SQLite's extension does not open `~` (run on 1.4.4 and 1.5.5). */
export const sqlite = fileCatalog('sqlite', ['sqlite'], (file, pointer, report) => {
  if (file.startsWith('~')) report.add('home-in-path', pointer, {});
});
