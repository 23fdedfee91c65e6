import { existsSync, readdirSync } from 'node:fs';
import { attach } from './by-hand.js';
import type { Table } from './compile-lakes.js';
import { openTestEngine, type Engine } from './engine.js';
import { freshFolder } from './folder.js';
import { freshCatalog, type CatalogType, type FreshCatalog } from './fresh-catalog.js';
import { fill } from './numbers.js';
import { quote } from './quote.js';

/** A lake that someone made, or room for one that nobody did. */
export interface ExistingLake extends FreshCatalog {
  readonly type: CatalogType;
  readonly folder: string;
  /** Where it was made to put its data, with a slash at the end. */
  readonly data: string;
  /** Opens it by hand with these options. */
  readonly opened: (options?: Table) => readonly string[];
}

export const extensions = ['LOAD ducklake', 'LOAD sqlite', 'LOAD postgres'];

export async function nobodysLake(type: CatalogType): Promise<ExistingLake> {
  const folder = freshFolder();
  const catalog = await freshCatalog(type, folder);
  const { path, options, before } = catalog;
  const opened = (more: Table = {}) => [
    ...[...extensions, ...before],
    attach(path, 'lake', { ...options, ...more }),
  ];
  return { ...catalog, type, folder, data: `${folder}/data/`, opened };
}

/** With a table `numbers` of the numbers below 100; its data lie in a folder of its own, or where this secret serves. */
export async function existingLake(
  type: CatalogType,
  store?: Pick<ExistingLake, 'data'> & { readonly secret: string },
): Promise<ExistingLake> {
  const lake = { ...(await nobodysLake(type)), ...(store && { data: store.data }) };
  const engine = await openTestEngine({ trusted: true });
  if (store !== undefined) await engine.runAll(['LOAD httpfs', store.secret]);
  await engine.runAll([...lake.opened({ data_path: lake.data }), fill('lake'), 'DETACH lake']);
  return lake;
}

/** What is at the place of a catalog. */
export type Found = 'nothing' | 'a file without a lake' | 'a lake';

/** Asks an engine that has tried to open it. */
export async function foundAt({ type, folder }: ExistingLake, engine: Engine): Promise<Found> {
  if (type !== 'postgres' && !existsSync(`${folder}/catalog`)) return 'nothing';
  const options = type === 'postgres' ? ', SECRET "catalog"' : '';
  const path = type === 'postgres' ? '' : `${folder}/catalog`;
  await engine.run(`ATTACH ${quote(path)} AS found (TYPE ${type}, READ_ONLY${options})`);
  const tables = "SELECT 1 FROM duckdb_tables() WHERE table_name = 'ducklake_metadata'";
  if ((await engine.run(tables)).length > 0) return 'a lake';
  return type === 'postgres' ? 'nothing' : 'a file without a lake';
}

/** The places below a folder where there are data files. */
export function dataFolders(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const data = files.filter((file) => file.endsWith('.parquet'));
  return [...new Set(data.map((file) => file.split('/', 1)[0] ?? ''))].sort();
}

/** The data path that the engine says the lake has. */
export async function dataPathIn(engine: Engine): Promise<unknown> {
  const tags =
    "SELECT tags['data_path'] AS path FROM duckdb_databases() WHERE database_name = 'lake'";
  return (await engine.run(tags))[0]?.['path'];
}
