import { foldName } from '../../engine/names.js';
import { quoteIdentifier, quoteString } from '../quote.js';
import type { Statement } from '../emit.js';

/** Something that must hold in the session. */
export interface Assertion {
  readonly node: number;
  /** The rest of a query that has rows exactly where it does not hold. */
  readonly refutedBy: string;
  /** What DuckDB says then. It repeats what was asked for, never what was found: that may hold a password. */
  readonly message: string;
}

/** Something to find out first, which the next one looks at as `found`. */
export interface Question {
  readonly node: number;
  /** A query of one value. */
  readonly query: string;
}

/** The variable is NULL in the end, as an unset one is; no credential's variable has its name. */
const variable = 'lakeplan.verify';

/** What the question before has found. A function of tables takes no query, but this (run on 1.4.4 and 1.5.5). */
export const found = `getvariable(${quoteString(variable)})`;

/** An assignment, because SELECT would print an empty table for everything that holds. */
export function emitAssertion(one: Assertion | Question): Statement {
  const query =
    'query' in one ? one.query : `SELECT error(${quoteString(one.message)}) ${one.refutedBy}`;
  const sql = `SET VARIABLE ${quoteIdentifier(variable)} = (${query})`;
  return { sql, params: [], node: one.node };
}

/** A condition: the column holds one of the names as DuckDB compares names, in which only ASCII letters have a case. */
export function isNamed(column: 'name' | 'database_name', ...names: readonly string[]): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const folded = [column, quoteString(letters.toUpperCase()), quoteString(letters)].join(', ');
  const texts = names.map((name) => quoteString(foldName(name)));
  const one = texts.length === 1 ? `= ${texts.join('')}` : `IN (${texts.join(', ')})`;
  return `translate(${folded}) ${one}`;
}
