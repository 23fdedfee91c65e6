import { foldName } from '../../engine/names.js';
import type { Statement } from '../emit.js';
import { quoteIdentifier, quoteString } from '../quote.js';

/** Something that must hold. */
export interface Assertion {
  /** The index of the plan's node it is about. */
  readonly node: number;
  /** What follows SELECT so that there is a row only where it does not hold: FROM, WHERE. */
  readonly refutedBy: string;
  /** What DuckDB says then. It repeats what was asked for, never what was found: that may hold a password. */
  readonly message: string;
}

/**
 * An assignment, because SELECT would print an empty table for everything that holds. The variable is NULL afterwards,
 * as an unset one is; no credential's variable has its name.
 */
export function emitAssertion({ node, refutedBy, message }: Assertion): Statement {
  const variable = quoteIdentifier('lakeplan.verify');
  const sql = `SET VARIABLE ${variable} = (SELECT error(${quoteString(message)}) ${refutedBy})`;
  return { sql, params: [], node };
}

/** A condition: the column holds the name as DuckDB compares names, in which only ASCII letters have a case. */
export function isNamed(column: 'name' | 'database_name', name: string): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const folded = [column, quoteString(letters.toUpperCase()), quoteString(letters)].join(', ');
  return `translate(${folded}) = ${quoteString(foldName(name))}`;
}
