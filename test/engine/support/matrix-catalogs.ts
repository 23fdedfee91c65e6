import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { freshDatabase, queryPostgres } from './postgres.js';

/** A catalog of one type: what the configuration says of it, and what must then be found there. */
export interface CatalogUnderTest {
  /** TOML for the lake's own table and its `catalog` table. */
  readonly attachOptions: string;
  readonly table: string;
  readonly env: Readonly<Record<string, string>>;
  /** Looks at the catalog itself, past DuckLake, after a table `orders` was made. */
  readonly expectToBeThere: () => Promise<void> | void;
}

const schema = 'Sales "catalog"; 2026';

/** Makes room for a catalog; `folder` takes one that is a file. */
export type FreshCatalog = (folder: string) => CatalogUnderTest | Promise<CatalogUnderTest>;

/** One for each type. */
export const catalogsUnderTest: Readonly<Record<string, FreshCatalog>> = {
  duckdb: (folder) => {
    const file = join(folder, "the catalog's.ducklake");
    return {
      attachOptions: '',
      table: `type = "duckdb"\nuri = ${JSON.stringify(file)}`,
      env: {},
      expectToBeThere: () => expect(bytesOf(file, 8, 4)).toBe('DUCK'),
    };
  },

  // Without its prefix DuckDB makes a file of its own there, and says nothing.
  sqlite: (folder) => {
    const file = join(folder, "the catalog's.sqlite");
    return {
      attachOptions: '',
      table: `type = "sqlite"\nuri = ${JSON.stringify(file)}`,
      env: {},
      expectToBeThere: () => expect(bytesOf(file, 0, 16)).toBe('SQLite format 3\0'),
    };
  },

  postgres: async () => {
    const { host, port, database, user, password, url } = await freshDatabase();
    return {
      attachOptions: `metadata_schema = ${JSON.stringify(schema)}`,
      table: `type = "postgres"
host = ${JSON.stringify(host)}
port = ${port}
database = ${JSON.stringify(database)}
user = ${JSON.stringify(user)}
password = "\${CATALOG_PASSWORD}"`,
      env: { CATALOG_PASSWORD: password },
      expectToBeThere: async () => {
        const tables = await queryPostgres(
          url,
          `SELECT table_schema FROM information_schema.tables
            WHERE table_name LIKE 'ducklake_%' GROUP BY 1`,
        );
        expect(tables).toEqual([{ table_schema: schema }]);
        const quoted = `"${schema.replaceAll('"', '""')}"`;
        const lakeTables = `SELECT table_name FROM ${quoted}.ducklake_table`;
        expect(await queryPostgres(url, lakeTables)).toEqual([{ table_name: 'orders' }]);
      },
    };
  },
};

function bytesOf(file: string, position: number, length: number): string {
  const bytes = Buffer.alloc(length);
  const handle = openSync(file, 'r');
  readSync(handle, bytes, 0, length, position);
  closeSync(handle);
  return bytes.toString('latin1');
}
