import { freshFolder } from './folder.js';
import type { Table } from './compile-lakes.js';

/** A lake on this machine, in a new folder unless one is given. */
export function localLake(lake: Table = {}, folder = freshFolder()): Table {
  return {
    metadata_backend: { type: 'duckdb', uri: `${folder}/catalog.ducklake` },
    storage_backend: { type: 'local', path: `${folder}/data` },
    ...lake,
  };
}
