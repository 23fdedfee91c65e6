import { code, meant, oneOf } from '../words.js';
import type { Messages } from './message.js';

export const documentMessages = {
  'toml-syntax': {
    message: () => 'this is not valid TOML',
    help: () =>
      'look at this line and the one before: a missing quote, bracket or equals sign, or a key or table that stands there twice',
  },
  'json-syntax': {
    message: () => 'this is not valid JSON',
    help: () => 'look for a missing or trailing comma, a comment, or single quotes',
  },
  'unreadable-document': {
    message: () =>
      'the document or the options could not be read: a property of theirs threw an error',
    help: () => 'pass plain data, as a parser gives it',
  },
  'no-lakes': {
    message: () => 'there is no lake in this document',
    help: () =>
      `write one at ${oneOf(['stores.NAME.config.ducklake', 'lakes.NAME'])}; in a pyproject.toml at ${oneOf(['tool.metaxy.stores.NAME.config.ducklake', 'tool.lakeplan.lakes.NAME'])}`,
  },
  'unknown-lake': {
    message: ({ key }) => `no lake of this session is named ${code(key)}`,
    help: ({ suggestion }) => meant(suggestion, 'name a lake by its key in the configuration'),
  },
  'duplicate-lake': {
    message: ({ key }) => `the lake ${code(key)} is configured in two places`,
    help: () => 'remove or rename one of them',
  },
  'unknown-target': {
    message: () => 'this DuckDB version is not known',
    help: ({ known }) => `write ${oneOf(known)}, or a released patch of one`,
  },
  'unknown-patch': {
    message: ({ version }) =>
      `this patch is newer than this lakeplan, which writes the SQL for DuckDB ${version}`,
    help: () => 'update lakeplan once a release of it knows the patch',
  },
  'unmaintained-target': {
    message: ({ line, on }) => `DuckDB ${line} has not been maintained since ${on}`,
    help: () => `plan the move to a later version: ${code('lakeplan diff')} says what it changes`,
  },
  'unknown-backend': {
    message: () => 'there is no backend of this type',
    help: ({ suggestion, known }) => meant(suggestion, `write ${oneOf(known)}`),
  },
  'mysql-not-supported': {
    message: () =>
      'a DuckLake catalog in MySQL does not work: the second INSERT into a table fails',
    help: () =>
      `use ${code('postgres')} for several writers, ${oneOf(['sqlite', 'duckdb'])} for one machine`,
  },
  'storage-not-allowed': {
    message: () => 'MotherDuck cannot see local files',
    help: () =>
      `remove this table for MotherDuck's own storage, or use ${oneOf(['s3', 'r2', 'gcs'])}`,
  },
  'invalid-database-name': {
    message: () => 'this database name would change what the path `md:NAME` means',
    help: () => 'start with a letter or `_`, and use only letters, digits, `_` and `-`',
  },
  'conflicting-regions': {
    message: ({ with: other }) =>
      other === 'catalog'
        ? 'the catalog and the storage name different regions; the storage secret gets its own'
        : 'the endpoint names another region; requests are signed for this one',
    help: ({ with: other }) =>
      other === 'catalog'
        ? `remove the ${code('region')} of the catalog, or make them equal`
        : 'make them equal',
  },
  'conflicting-repositories': {
    message: () => 'this extension is asked for from two repositories',
    help: () => 'name one repository for it',
  },
} satisfies Partial<Messages>;
