import { code, meant, oneOf } from '../words.js';
import type { Messages } from './message.js';

/** What is migrated cannot be read by those who could read it before. */
function whatFollows(option: string): string {
  return option.includes('migrat')
    ? '; what it migrates, no DuckDB that opens the older format can read afterwards'
    : '';
}

export const attachMessages = {
  'reserved-name': {
    message: () =>
      'DuckDB keeps this name for itself: the lake would not be attached, or not be found',
    help: () => `choose another name than ${oneOf(['main', 'temp', 'system', 'memory'])}`,
  },
  'alias-is-database': {
    message: () =>
      'the DuckDB database of a store has this name: nothing would be attached, and rows would go there',
    help: () => 'choose another name',
  },
  'name-clash': {
    message: () =>
      'another database of the same session has this name; upper and lower case do not matter',
    help: () => `choose another name, or compile one lake at a time (${code('--lake NAME')})`,
  },
  'unknown-attach-option': {
    message: ({ key }) => `there is no option ${code(key)} for this lake`,
    help: ({ suggestion }) => meant(suggestion, 'remove it'),
  },
  'unavailable-attach-option': {
    message: ({ key, since, until }) =>
      since === undefined
        ? `DuckDB ${until ?? ''} and later refuse ${code(key)}`
        : `this lake takes ${code(key)} only from DuckDB ${since} on`,
    help: ({ instead }) =>
      instead === undefined
        ? 'remove it, or change the target'
        : `write ${code(instead)} for this target${whatFollows(instead)}`,
  },
  'unsupported-attach-option': {
    message: ({ key }) => `this kind of catalog does not take ${code(key)}`,
    help: ({ where }) => `remove it; it is for metadata in ${oneOf(where)}`,
  },
  'misplaced-attach-option': {
    message: ({ key }) => `${code(key)} has a key of its own in the lake`,
    help: ({ field }) => `use ${code(field)}`,
  },
  'ineffective-busy-timeout': {
    message: () => `${code('busy_timeout')} does not reach SQLite`,
    help: () => `write ${code('meta_busy_timeout')}`,
  },
  'read-only-catalog': {
    message: ({ key }) => `${code(key)} does not fit a catalog at a URL, which can only be read`,
    help: () =>
      `write ${code('read_only = true')}; to write to the lake, open it where its catalog is kept`,
  },
  'invalid-metadata-schema': {
    message: () => 'this kind of catalog cannot be kept in that schema',
    help: () =>
      'SQLite has no schemas; in PostgreSQL a name has at most 63 bytes, does not begin with `pg_`, and is not `information_schema`; DuckDB 1.4 needs `main` in lower case',
  },
  'invalid-default-table': {
    message: () => 'DuckDB cannot find a table by this name',
    help: () =>
      `write ${code('table')} or ${code('schema.table')}; a name with a dot in it stands in double quotes`,
  },
  'invalid-snapshot-time': {
    message: () => 'this is not a moment DuckDB can read',
    help: () => `write a date, or a date and a time: ${code('2026-01-31T12:00:00Z')}`,
  },
  'snapshot-creates-lake': {
    message: ({ future }) =>
      future
        ? 'if this moment is still to come, ATTACH creates an empty lake where there is none'
        : 'ATTACH creates an empty lake where there is none, for a new lake has version 0 too',
    help: () => `set ${code('read_only = true')}: then ATTACH creates nothing`,
  },
  'leftover-file': {
    message: () => 'where there is no lake, ATTACH fails but leaves an empty database file behind',
    help: () =>
      `set ${code('read_only = true')} unless the lake is to be written: then nothing is left`,
  },
  'snapshot-time-zone': {
    message: () => "this moment has no zone: the session's is meant",
    help: () => `add ${code('Z')} or an offset, unless that is meant`,
  },
} satisfies Partial<Messages>;
