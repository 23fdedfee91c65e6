/**
 * @typedef {object} Kind
 * @property {string} id
 * @property {string} what What is run, for whoever asks what lakeplan was tried with.
 * @property {RegExp} files The tests that run it, below the folder of tests. They run on the same versions.
 */

/**
 * What the suite runs. Every file of tests is of one kind.
 *
 * @type {readonly Kind[]}
 */
export const kinds = [
  {
    id: 'parsed',
    what: 'Every golden statement, for every target and in every mode, and those of generated configurations: parsed',
    files: /^(goldens|parser)\/\w+\.core\./,
  },
  {
    id: 'credentials',
    what: 'Credentials in secrets of type http, in every mode; guards around variables; hostile names and values',
    files: /^core\/(guards|http-secrets)\./,
  },
  {
    id: 'plain-files',
    what: "`USE`, teardown and verification, around files of DuckDB's own",
    files: /^core\/plain-files\./,
  },
  {
    id: 'getenv',
    what: "`getenv` in DuckDB's command line, in secrets of type http",
    files: /^core\/getenv\./,
  },
  {
    id: 'lakes-by-hand',
    what: 'Extensions; a lake on SQLite, on PostgreSQL with S3, on DuckDB with R2',
    files: /^(engines|ground)\.every\./,
  },
  {
    id: 'options',
    what: 'Options of ATTACH and parameters of secrets, one by one, with every kind of catalog',
    files: /^options\/[\w-]+\.every\./,
  },
  {
    id: 'golden-secrets',
    what: 'Golden secrets, golden lakes with options, and what the version refuses',
    files: /^goldens\/\w+\.every\./,
  },
  {
    id: 'hidden',
    what: 'Lakes that the list of databases leaves out',
    files: /^(injection|review)\/\w+\.every\./,
  },
  {
    id: 'matrix',
    what: 'Every catalog with every storage: made, filled, read by another process',
    files: /^matrix\.test\./,
  },
  {
    id: 'golden-lakes',
    what: 'Every golden lake: made, used, attached again',
    files: /^goldens\/\w+\.test\./,
  },
  {
    id: 'remote',
    what: 'Catalogs at URLs and in buckets, and lakes whose catalog alone knows the data path: read by another process',
    files: /^remote\//,
  },
  {
    id: 'modes',
    what: 'Lakes with credentials in every mode, in Node, Python and the command line',
    files: /^(modes\/|examples\/|command-line\.test\.)/,
  },
  {
    id: 'secrets',
    what: 'Secrets, beside others and in environments that say something else; every request to the store',
    files: /^(closed|doors|leaks|secrets)\//,
  },
  {
    id: 'hostile',
    what: 'Hostile names and texts in lakes; what lakeplan refuses, run all the same',
    files: /^(hostile|injection)\/[\w-]+\.test\./,
  },
  {
    id: 'review',
    what: 'Verification and teardown around lakes',
    files: /^review\/\w+\.test\./,
  },
  {
    id: 'words',
    what: 'The options and words that the extensions have: none is missing',
    files: /^options\/[\w-]+\.test\./,
  },
  { id: 'diff', what: 'What `diff` says of a change, seen on lakes', files: /^diff\// },
  {
    id: 'traps',
    what: 'What goes wrong with SQL written by hand, and does not with lakeplan',
    files: /^traps\//,
  },
];
