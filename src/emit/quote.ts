import { bareWord } from '../engine/words.js';

/**
 * A quoted identifier (ColId). Always right in DuckDB, whatever the name holds, NUL and the empty name aside; only the
 * double quote is special and is doubled.
 * https://duckdb.org/docs/stable/sql/dialect/keywords_and_identifiers
 */
export function quoteIdentifier(name: string): string {
  return `"${double(name, '"')}"`;
}

/**
 * A string literal (Sconst). Only the single quote is special and is doubled; a backslash and a line break stand for
 * themselves.
 * https://duckdb.org/docs/stable/sql/data_types/literal_types
 */
export function quoteString(text: string): string {
  return `'${double(text, "'")}'`;
}

/**
 * A connection string of libpq: each value in single quotes, where a backslash makes the next character plain.
 * https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-KEYWORD-VALUE
 */
export function quoteWords(words: Readonly<Record<string, string>>): string {
  return Object.entries(words)
    .map(([name, value]) => `${word(name)}='${plain(value).replace(/['\\]/g, '\\$&')}'`)
    .join(' ');
}

/** Few texts hold a quote, and to look for one first is faster. */
function double(text: string, quote: string): string {
  return plain(text).includes(quote) ? text.replaceAll(quote, quote + quote) : text;
}

/**
 * The text itself. Throws a TypeError for anything else: a plan made by other hands may hold an object that is one text
 * when it is looked at and another when it is written.
 */
export function plain(text: string): string {
  if (typeof text !== 'string') throw new TypeError('not text');
  return text;
}

/**
 * A word of the compiler's own, written bare: a type, an option's name. Throws a TypeError for anything else, so that
 * a plan made by other hands cannot put SQL there.
 */
export function word(name: string): string {
  if (!bareWord.test(plain(name))) throw new TypeError('not a bare word');
  return name;
}
