import { fileCatalog } from './file-catalog.js';

export const duckdb = fileCatalog('duckdb', []);
