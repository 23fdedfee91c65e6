import type { Variant } from './injection.js';
import { endsOptions, endsPath, endsName, endsNameWithSecret, harmlessPath } from './texts.js';

/** In the names and the paths of a lake: the placeholder stands in one, what it brings in stands in another. */
export const inNames = {
  'file of SQLite with the data path': {
    catalog: 'sqlite',
    hostile: { path: 'catalog{DATA_PATH}', dataPath: `${endsPath}/` },
    harmless: { ...harmlessPath, path: 'catalog{}{SNAPSHOT_ID}' },
  },
  'file of DuckDB with the data path': {
    catalog: 'duckdb',
    hostile: { path: 'catalog{DATA_PATH}', dataPath: `${endsPath}/` },
    harmless: { ...harmlessPath, path: 'catalog{METADATA_PATH' },
  },
  'alias with the data path': {
    catalog: 'duckdb',
    hostile: { alias: 'lake{DATA_PATH}', dataPath: `${endsName}/` },
    harmless: { ...harmlessPath, alias: 'a "lake"; --' },
  },
  'alias with the data path, in SQLite': {
    catalog: 'sqlite',
    hostile: { alias: 'lake{DATA_PATH}', dataPath: `${endsName}/` },
    harmless: { ...harmlessPath, alias: "it's" },
  },
  'alias with the data path, in PostgreSQL': {
    catalog: 'postgres',
    hostile: { alias: 'lake{DATA_PATH}', dataPath: `${endsNameWithSecret}/` },
    harmless: { ...harmlessPath, alias: 'lake.lake' },
  },
  'catalog’s name with the data path': {
    catalog: 'duckdb',
    hostile: { dataPath: `${endsName}/`, options: { metadata_catalog: 'catalog{DATA_PATH}' } },
    harmless: { ...harmlessPath, options: { metadata_catalog: 'catalog{}' } },
  },
  'data path with the catalog’s literal': {
    catalog: 'duckdb',
    hostile: {
      dataPath: 'data{METADATA_CATALOG_NAME_LITERAL}/',
      options: { metadata_catalog: endsOptions },
    },
    harmless: { dataPath: 'data{}/', options: { metadata_catalog: `it's "a"; catalog` } },
  },
  'data path with the catalog’s literal, in SQLite': {
    catalog: 'sqlite',
    hostile: {
      dataPath: 'data{METADATA_CATALOG_NAME_LITERAL}/',
      options: { metadata_catalog: endsOptions },
    },
    harmless: { dataPath: `it's; "data"/`, options: { metadata_catalog: 'main.catalog' } },
  },
  'data path with the catalog’s literal, in PostgreSQL': {
    catalog: 'postgres',
    hostile: {
      dataPath: 'data{METADATA_CATALOG_NAME_LITERAL}/',
      options: { metadata_catalog: endsOptions },
    },
    harmless: { dataPath: 'data {SNAPSHOT_ID}/', options: { metadata_catalog: '$catalog$' } },
  },
  'data path with the schema’s literal': {
    catalog: 'postgres',
    hostile: {
      dataPath: 'data{METADATA_SCHEMA_NAME_LITERAL}/',
      options: { metadata_schema: endsOptions },
    },
    harmless: { ...harmlessPath, options: { metadata_schema: 'a.schema' } },
  },
} as const satisfies Readonly<Record<string, Variant>>;
