import { isAtLeast, type Version } from '../../engine/versions.js';
import type { DuckLakeAttach, OptionValue } from '../../plan/nodes.js';
import { catalogPath } from '../attach.js';
import { quoteIdentifier, quoteString } from '../quote.js';
import { isNamed, type Assertion } from './assertion.js';

/** Something of a lake that shows in `duckdb_databases()`. */
interface Property {
  readonly what: string;
  readonly column: string;
  /** Undefined when the plan asks for none. */
  readonly asked: OptionValue | undefined;
}

/** ATTACH IF NOT EXISTS keeps what is attached under the alias, whatever it is. */
const kept = 'IF NOT EXISTS keeps what is attached; DETACH it and run the script again';

/** What must hold of an attached lake. */
export function assertLake(
  lake: DuckLakeAttach,
  node: number,
  target: Version,
): readonly Assertion[] {
  if (lake.options['hidden'] === true) return assertHiddenLake(lake, node);
  const database = `the database ${quoteIdentifier(lake.alias)}`;
  const found = `FROM duckdb_databases() WHERE ${isNamed('database_name', lake.alias)}`;
  return [
    {
      node,
      refutedBy: `WHERE NOT EXISTS (${found})`,
      message: `${database} is not attached: run the script before this`,
    },
    {
      node,
      refutedBy: `${found} AND type <> ${quoteString('ducklake')}`,
      message: `${database} is not a DuckLake: ${kept}`,
    },
    ...(lake.options['read_only'] === true
      ? [
          {
            node,
            refutedBy: `${found} AND NOT readonly`,
            message: `${database} can be written, and is to be read only: ${kept}`,
          },
        ]
      : []),
    ...propertiesOf(lake, target).map(({ what, column, asked }): Assertion => {
      const value = asked === undefined ? 'NULL' : quoteString(String(asked));
      const expected = asked === undefined ? `has a ${what}` : `has another ${what} than ${value}`;
      return {
        node,
        refutedBy: `${found} AND ${column} IS DISTINCT FROM ${value}`,
        message: `${database} ${expected}: ${kept}`,
      };
    }),
  ];
}

/**
 * What can be seen. 1.4 shows the file of a catalog, and of one in PostgreSQL only that it is there; from 1.5.0 on the
 * options of ATTACH show its secret and its schema (run on 1.4.4, 1.5.0, 1.5.2 and 1.5.5). One in MotherDuck has not
 * been run.
 */
function propertiesOf(lake: DuckLakeAttach, target: Version): readonly Property[] {
  const { metadata, dataPath, options } = lake;
  const { secret, type } = metadata;
  const { metadata_schema: schema } = options;
  const fromOptions = (what: string, name: string, asked: OptionValue | undefined): Property => {
    return { what: `${what} for its catalog`, column: entry('options', name), asked };
  };
  const catalog: readonly Property[] = [
    { what: 'catalog', column: 'path', asked: catalogPath(lake) },
    ...(isAtLeast(target, '1.5.0')
      ? [
          fromOptions('secret', 'meta_secret', secret),
          fromOptions('schema', 'metadata_schema', schema),
        ]
      : []),
  ];
  const data: readonly Property[] =
    dataPath === undefined
      ? []
      : [{ what: 'data path', column: entry('tags', 'data_path'), asked: dataPath }];
  return type === 'motherduck' ? data : [...catalog, ...data];
}

/**
 * What can be seen of a lake that `duckdb_databases()` leaves out: that it is there, the kind of its catalog and its data
 * path, but not whether it is only read. Of a database that is no DuckLake, `ducklake_settings` says so itself (run on 1.5.2 and 1.5.5).
 */
function assertHiddenLake(
  { alias, metadata, dataPath }: DuckLakeAttach,
  node: number,
): readonly Assertion[] {
  const database = `the database ${quoteIdentifier(alias)}`;
  const found = `FROM pragma_database_size() WHERE ${isNamed('database_name', alias)}`;
  const seen = [
    { what: 'kind of catalog', column: 'catalog_type', asked: metadata.type },
    ...(dataPath === undefined
      ? []
      : [{ what: 'data path', column: 'data_path', asked: dataPath }]),
  ];
  const shown = metadata.type === 'motherduck' ? seen.slice(1) : seen;
  return [
    {
      node,
      refutedBy: `WHERE NOT EXISTS (${found})`,
      message: `${database} is not attached: run the script before this`,
    },
    ...shown.map(({ what, column, asked }): Assertion => {
      const value = quoteString(asked);
      return {
        node,
        refutedBy: `FROM ducklake_settings(${quoteString(alias)}) WHERE ${column} IS DISTINCT FROM ${value}`,
        message: `${database} has another ${what} than ${value}: ${kept}`,
      };
    }),
  ];
}

/** A query for the data path of an attached lake, which may be one that only its catalog says. */
export function dataPathOf({ alias, options }: DuckLakeAttach): string {
  return options['hidden'] === true
    ? `SELECT data_path FROM ducklake_settings(${quoteString(alias)})`
    : `SELECT ${entry('tags', 'data_path')} FROM duckdb_databases() WHERE ${isNamed('database_name', alias)}`;
}

/** The entry of a column that is a map. */
function entry(column: 'options' | 'tags', key: string): string {
  return `${column}[${quoteString(key)}]`;
}
