import type { Catalog, Options } from './injections/injection.js';

/** Options that say nothing DuckLake understands, or that cannot work. */

export interface BrokenLater {
  readonly name: string;
  readonly catalog: Catalog;
  readonly options: Options;
  /** What the first statement is that fails; the others before it go through. */
  readonly fails: Failing;
  /** Options that do what was meant. */
  readonly instead: Options;
  /** The lake is there already, made without the options. */
  readonly existing?: true;
  /** The versions it is so on, where it is not all. */
  readonly versions?: readonly string[];
}

export type Failing = 'ATTACH' | 'INSERT' | 'FROM lake' | 'ATTACH in the next session';

const table = (value: string, fails: Failing, instead = 'numbers'): BrokenLater => ({
  name: `default_table ${JSON.stringify(value)}`,
  catalog: 'duckdb',
  options: { default_table: value },
  fails,
  instead: { default_table: instead },
});

const number = (catalog: Catalog, option: string, value: number, instead: number): BrokenLater => ({
  name: `${option} ${value}`,
  catalog,
  options: { [option]: value },
  fails: 'ATTACH',
  instead: { [option]: instead },
});

const text = (catalog: Catalog, option: string, value: string, instead: string): BrokenLater => ({
  name: `${option} ${JSON.stringify(value)}`,
  catalog,
  options: { [option]: value },
  fails: 'ATTACH',
  instead: { [option]: instead },
});

const schemas = (meta_schema: string, metadata_schema: string): BrokenLater => ({
  name: `meta_schema ${meta_schema} beside metadata_schema ${metadata_schema}`,
  catalog: 'postgres',
  options: { meta_schema, metadata_schema },
  fails: 'ATTACH in the next session',
  instead: { meta_schema: metadata_schema, metadata_schema },
});

const readOnly = (catalog: Catalog): BrokenLater => ({
  name: `meta_read_only alone, ${catalog}`,
  catalog,
  options: { meta_read_only: true },
  existing: true,
  fails: 'INSERT',
  instead: { meta_read_only: false },
});

export const brokenLater: readonly BrokenLater[] = [
  table('a.b.main.numbers', 'ATTACH', 'lake.main.numbers'),
  table('num"bers', 'ATTACH', '"numbers"'),
  table('"numbers', 'ATTACH', '"main"."numbers"'),
  table('main."numbers', 'ATTACH', 'main."numbers"'),
  table('', 'FROM lake'),
  table(' ', 'FROM lake'),
  table('.', 'FROM lake', 'main.numbers'),
  table(' numbers', 'FROM lake'),
  table('numbers ', 'FROM lake', 'NUMBERS'),
  table('main. numbers', 'FROM lake', 'main.numbers'),
  text('sqlite', 'meta_journal_mode', "'WAL'", 'WAL'),
  text('sqlite', 'meta_journal_mode', 'write ahead log', 'wal'),
  text('postgres', 'meta_isolation_level', 'READ UNCOMMITTED', 'READ COMMITTED'),
  text('postgres', 'meta_isolation_level', 'repeatable_read', 'repeatable read'),
  text('postgres', 'meta_isolation_level', ' serializable', 'Serializable'),
  text('postgres', 'meta_isolation_level', '', 'REPEATABLE READ'),
  text('postgres', 'meta_schema', 'pg_catalog', 'public'),
  { ...text('postgres', 'meta_schema', '', 'public'), versions: ['1.5.5'] },
  schemas('public', 'own'),
  schemas('Own', 'own'),
  {
    name: 'metadata_schema MAIN, whose letter case 1.4 does not find again',
    catalog: 'duckdb',
    options: { metadata_schema: 'MAIN' },
    fails: 'ATTACH in the next session',
    instead: { metadata_schema: 'main' },
    versions: ['1.4.4'],
  },
  number('duckdb', 'meta_block_size', 0, 16_384),
  number('duckdb', 'meta_block_size', 16_385, 32_768),
  number('duckdb', 'meta_block_size', 524_288, 262_144),
  number('duckdb', 'meta_row_group_size', 0, 2048),
  number('duckdb', 'meta_row_group_size', 3000, 4096),
  { ...number('duckdb', 'meta_row_group_size', 124_928, 122_880), versions: ['1.4.4'] },
  number('sqlite', 'meta_busy_timeout', 2_147_483_648, 2_147_483_647),
  ...(['duckdb', 'sqlite', 'postgres'] as const).map(readOnly),
];
