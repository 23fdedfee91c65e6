import type { Table } from './compile-lakes.js';
import { objectStore } from './object-store.js';
import { quote } from './quote.js';

/** How the store under test is reached, in the keys of a storage table and of a DuckDB secret alike. */
export const reach = {
  region: objectStore.region,
  endpoint: objectStore.endpoint,
  use_ssl: objectStore.useSsl,
  url_style: 'path',
};

export const keys = { key_id: objectStore.keyId, secret: objectStore.secret };

/** A storage table for the store under test. */
export function storeTable(table: Table): Table {
  return { type: 's3', ...keys, ...reach, ...table };
}

/** A secret for the store under test, by hand. */
export function storeSecret(name: string, parameters: Table = {}): string {
  const all = Object.entries({ type: 's3', ...keys, ...reach, ...parameters });
  const clauses = all.map(([key, value]) => `${key} ${literal(value)}`);
  return `CREATE OR REPLACE SECRET "${name}" (${clauses.join(', ')})`;
}

function literal(value: unknown): string {
  return typeof value === 'boolean' ? String(value) : quote(String(value));
}
