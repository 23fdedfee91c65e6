import type { Variant } from './injection.js';
import { endsOptions, endsOptionsWithSecret, harmlessPath } from './texts.js';

/** In options that DuckLake hands on to the catalog’s own ATTACH. */
export const inOptions = {
  'journal mode with the data path': {
    catalog: 'sqlite',
    hostile: { dataPath: `${endsOptions}/`, options: { meta_journal_mode: 'WAL{DATA_PATH}' } },
    harmless: { ...harmlessPath, options: { meta_journal_mode: 'WAL' } },
  },
  'journal mode with the catalog’s literal': {
    catalog: 'sqlite',
    hostile: {
      options: {
        meta_journal_mode: 'WAL{METADATA_CATALOG_NAME_LITERAL}',
        metadata_catalog: endsOptions,
      },
    },
    harmless: { options: { meta_journal_mode: 'WAL', metadata_catalog: 'catalog' } },
  },
  'journal mode with the catalog’s identifier': {
    catalog: 'sqlite',
    hostile: {
      options: {
        meta_journal_mode: 'WAL{METADATA_CATALOG_NAME_IDENTIFIER}',
        metadata_catalog: `'${endsOptions}`,
      },
    },
    harmless: { options: { meta_journal_mode: 'DELETE', metadata_catalog: 'a "catalog"' } },
  },
  'journal mode with statements of SQLite': {
    catalog: 'sqlite',
    hostile: {
      options: {
        meta_journal_mode: 'WAL; ATTACH DATABASE "out.sqlite" AS other; CREATE TABLE other.x(y)',
      },
    },
    harmless: { options: { meta_journal_mode: 'TRUNCATE' } },
  },
  'isolation level with the data path': {
    catalog: 'postgres',
    hostile: {
      dataPath: `${endsOptionsWithSecret}/`,
      options: { meta_isolation_level: 'serializable{DATA_PATH}' },
    },
    harmless: { ...harmlessPath, options: { meta_isolation_level: 'SERIALIZABLE' } },
  },
  'isolation level with the catalog’s literal': {
    catalog: 'postgres',
    hostile: {
      options: {
        meta_isolation_level: 'serializable{METADATA_CATALOG_NAME_LITERAL}',
        metadata_catalog: endsOptionsWithSecret,
      },
    },
    harmless: {
      options: { meta_isolation_level: 'REPEATABLE READ', metadata_catalog: 'a catalog' },
    },
  },
  'isolation level with the schema’s literal': {
    catalog: 'postgres',
    hostile: {
      options: {
        meta_isolation_level: 'serializable{METADATA_SCHEMA_NAME_LITERAL}',
        metadata_schema: endsOptionsWithSecret,
      },
    },
    harmless: { options: { meta_isolation_level: 'SERIALIZABLE', metadata_schema: "it's a one" } },
  },
  'schema with the data path': {
    catalog: 'postgres',
    hostile: {
      dataPath: `${endsOptionsWithSecret}/`,
      options: { meta_schema: 'public{DATA_PATH}' },
    },
    harmless: { ...harmlessPath, options: { meta_schema: 'public' } },
  },
  'schema with the other schema’s literal': {
    catalog: 'postgres',
    hostile: {
      options: {
        meta_schema: 'public{METADATA_SCHEMA_NAME_LITERAL}',
        metadata_schema: endsOptionsWithSecret,
      },
    },
    harmless: { options: { meta_schema: 'a "schema"', metadata_schema: 'a "schema"' } },
  },
} as const satisfies Readonly<Record<string, Variant>>;
