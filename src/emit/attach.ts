import type { AttachNode, DuckLakeAttach, MotherDuckAttach, OptionValue } from '../plan/nodes.js';
import { hasPlaceholder } from '../engine/placeholders.js';
import { withClauses } from './clauses.js';
import { plain, quoteIdentifier, quoteString, quoteWords, word } from './quote.js';

/** What stands before the path of a catalog, where it is not the catalog's type. */
const pathPrefixes: ReadonlyMap<string, string> = new Map([['motherduck', 'md']]);

/** Throws a TypeError for a text that DuckLake would not leave as it is, whoever made the plan. */
export function emitAttach(node: AttachNode): readonly string[] {
  const statements = node.host === 'duckdb' ? [attachDuckLake(node)] : attachMotherDuck(node);
  if (statements.some(hasPlaceholder)) throw new TypeError('a placeholder of DuckLake');
  return statements;
}

/** IF NOT EXISTS makes the script repeatable; with OR REPLACE an alias would become another lake in silence. */
function attachDuckLake(node: DuckLakeAttach): string {
  const { alias, metadata, dataPath, options } = node;
  const clauses = dataPath === undefined ? [] : [`DATA_PATH ${quoteString(dataPath)}`];
  if (metadata.secret !== undefined) clauses.push(`META_SECRET ${quoteString(metadata.secret)}`);
  for (const [name, value] of Object.entries(options)) {
    clauses.push(`${word(name).toUpperCase()} ${emitOption(value)}`);
  }
  const path = quoteString(`ducklake:${catalogPath(node)}`);
  return withClauses(`ATTACH IF NOT EXISTS ${path} AS ${quoteIdentifier(alias)}`, clauses);
}

function attachMotherDuck({
  alias,
  create,
  dataPath,
  options,
}: MotherDuckAttach): readonly string[] {
  const clauses = ['TYPE ducklake'];
  if (dataPath !== undefined) clauses.push(`DATA_PATH ${quoteString(dataPath)}`);
  for (const [name, value] of Object.entries(options)) {
    // The vendor's form for a boolean is the name alone.
    const option = value === true ? '' : ` ${emitOption(value)}`;
    clauses.push(`${word(name).toUpperCase()}${option}`);
  }
  const database = `CREATE DATABASE IF NOT EXISTS ${quoteIdentifier(alias)}`;
  return [
    ...(create ? [withClauses(database, clauses)] : []),
    `ATTACH IF NOT EXISTS ${quoteString(`md:${plain(alias)}`)}`,
  ];
}

/** Where a catalog is, as DuckLake takes it after `ducklake:` and as `duckdb_databases()` shows it. */
export function catalogPath({
  metadata: { type, path },
  connection = {},
}: Pick<DuckLakeAttach, 'metadata' | 'connection'>): string {
  return `${pathPrefixes.get(type) ?? word(type)}:${plain(path)}${quoteWords(connection)}`;
}

export function emitUse({ alias, host }: AttachNode): string {
  return host === 'duckdb' ? useMain(alias) : `USE ${quoteIdentifier(alias)}`;
}

/** With the schema, because `USE "name"` alone goes to a schema of that name if there is one (run on 1.4.4 and 1.5.5). */
export function useMain(database: string): string {
  return `USE ${quoteIdentifier(database)}.${quoteIdentifier('main')}`;
}

/** Booleans stand bare: some options refuse `'true'`. */
function emitOption(value: OptionValue): string {
  if (typeof value === 'string') return quoteString(value);
  if (typeof value !== 'boolean' && !Number.isSafeInteger(value)) throw new TypeError('no option');
  return String(value);
}
