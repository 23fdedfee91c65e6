import type { Table } from './compile-lakes.js';
import { freshPostgresCatalog } from './postgres-catalog.js';

/** A place for the catalog of a lake where there is none yet. */
export interface FreshCatalog {
  /** The metadata table of the lake. */
  readonly table: Table;
  /** The path for ATTACH by hand, the options it takes, and what must be run before. */
  readonly path: string;
  readonly options: Table;
  readonly before: readonly string[];
}

export const catalogTypes = ['duckdb', 'sqlite', 'postgres'] as const;
export type CatalogType = (typeof catalogTypes)[number];

/** A file goes into the folder, as `catalog`. */
export async function freshCatalog(type: CatalogType, folder: string): Promise<FreshCatalog> {
  if (type === 'postgres') {
    const { table, secret } = await freshPostgresCatalog();
    return { table, path: 'postgres:', options: { meta_secret: 'catalog' }, before: [secret] };
  }
  const uri = `${folder}/catalog`;
  return { table: { type, uri }, path: `${type}:${uri}`, options: {}, before: [] };
}
