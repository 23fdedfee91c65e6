import { metadataCatalogOf } from '../../engine/names.js';
import { opensOnly } from '../../engine/opening.js';
import type { DuckLakeAttach, OptionValue } from '../../plan/nodes.js';
import { quoteIdentifier, quoteString } from '../quote.js';
import { found, type Assertion, type Question } from './assertion.js';

/**
 * Opens the first data file that the catalog of a lake names which was there before: what DuckDB answers from the catalog
 * alone proves nothing. A lake without files proves nothing either, and fails nothing. A file that is missing on this
 * machine is left out in silence; of one at a URL that cannot be opened DuckDB itself says so, with its place (run on 1.4.4
 * and 1.5.5 with catalogs in DuckDB, SQLite and PostgreSQL, over https and s3). One in MotherDuck has not been run.
 */
export function assertFirstFile(
  lake: DuckLakeAttach,
  node: number,
): readonly (Assertion | Question)[] {
  if (!opensOnly(lake.options) || lake.metadata.type === 'motherduck') return [];
  return [
    { node, query: firstFileOf(lake) },
    {
      node,
      // What is not asked for is not looked at: the size is asked of the server, the content is not.
      refutedBy: `WHERE (SELECT count(size) FROM read_blob(${found})) < len(${found})`,
      message: `a data file that the catalog of ${quoteIdentifier(lake.alias)} names is missing: its data path leads elsewhere from here, or the file is gone`,
    },
  ];
}

/** The path of the file in a list, which is empty where there is none: a path is relative to the next above it. */
function firstFileOf({ alias, dataPath, options }: DuckLakeAttach): string {
  const { metadata_catalog: hidden = metadataCatalogOf(alias) } = options;
  const schema = options['metadata_schema'] ?? options['meta_schema'];
  const names = [hidden, ...(schema === undefined ? [] : [schema])].map(nameIn);
  const table = (name: string) => [...names, `ducklake_${name}`].join('.');
  const current = (name: string) => `(FROM ${table(name)} WHERE end_snapshot IS NULL)`;
  const root = dataPath === undefined ? 'm.value' : quoteString(dataPath);
  const paths = ['f.path', 't.path || f.path', 's.path || t.path || f.path'];
  const cases = paths.map((path) => {
    return `WHEN NOT ${path.charAt(0)}.path_is_relative::BOOLEAN THEN ${path}`;
  });
  const whole = `CASE ${cases.join(' ')} ELSE ${root} || s.path || t.path || f.path END`;
  // A character of patterns would make several files of one, or none.
  const plain = `NOT regexp_matches(path, ${quoteString('[*?[]')})`;
  return [
    `SELECT coalesce(list(${whole}), [])`,
    `FROM (FROM ${current('data_file')} WHERE ${plain} ORDER BY data_file_id LIMIT 1) f`,
    `JOIN ${current('table')} t USING (table_id) JOIN ${current('schema')} s USING (schema_id)`,
    `JOIN ${table('metadata')} m ON m.key = ${quoteString('data_path')}`,
  ].join(' ');
}

/** Throws a TypeError for what is no text, as `quoteIdentifier` does. */
function nameIn(value: OptionValue): string {
  return quoteIdentifier(value as string);
}
