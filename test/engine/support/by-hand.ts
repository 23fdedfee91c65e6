import type { Table } from './compile-lakes.js';
import { quote } from './quote.js';

// Statements that someone might write who does not know what lakeplan knows.

/** An identifier in quotes. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export function load(...extensions: readonly string[]): readonly string[] {
  return extensions.map((name) => `LOAD ${name}`);
}

/** Attaches a lake whose catalog is there, such as `sqlite:/file`. */
export function attach(catalog: string, alias: string, options: Table = {}): string {
  const clauses = Object.entries(options).map(([name, value]) => `${name} ${literal(value)}`);
  const path = quote(`ducklake:${catalog}`);
  const all = clauses.length === 0 ? '' : ` (${clauses.join(', ')})`;
  return `ATTACH IF NOT EXISTS ${path} AS ${quoteName(alias)}${all}`;
}

function literal(value: unknown): string {
  return typeof value === 'string' ? quote(value) : String(value);
}
