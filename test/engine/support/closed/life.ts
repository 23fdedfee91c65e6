import { quote } from '../quote.js';
import { quoteName } from '../by-hand.js';

const table = 'numbers';

/** All that a lake does with its catalog and its store, from the first table to the orphans; the lake is current. */
export function lifeOf(alias: string): readonly string[] {
  const call = (procedure: string, options: string) =>
    `CALL ${procedure}(${[quote(alias), options].join(', ')})`;
  return [
    // A name outside ASCII shows in which encoding the catalog is spoken to.
    `CREATE TABLE ${table} AS SELECT range AS number, 'groß' AS "größe" FROM range(100)`,
    `INSERT INTO ${table} SELECT range, 'größer' FROM range(100, 150)`,
    `UPDATE ${table} SET number = number + 1000 WHERE number < 5`,
    `DELETE FROM ${table} WHERE number BETWEEN 20 AND 29`,
    `CALL ducklake_merge_adjacent_files(${quote(alias)})`,
    call('ducklake_expire_snapshots', 'older_than => now()'),
    call('ducklake_cleanup_old_files', 'cleanup_all => true'),
    call('ducklake_delete_orphaned_files', 'cleanup_all => true'),
    readOf(alias),
  ];
}

/** Reads columns: a count is answered from the catalog even where no file can be opened. */
export function readOf(alias: string): string {
  return `SELECT sum(number)::INT AS sum, max("größe") AS "größe" FROM ${quoteName(alias)}.main.${table}`;
}

/** What is read at the end of a whole life. */
export const remains = [{ sum: 15_930, größe: 'größer' }];
