import type { Messages } from './message.js';

export const lakeMessages = {
  'lake-added': {
    title: 'a new lake is attached',
    happens:
      'If it does not exist yet, its catalog is created; one that is only opened, as at a URL, must exist. The other lakes stay as they are.',
    advice: 'There is nothing to do.',
  },
  'lake-added-over-files': {
    title: "a new lake's data path overlaps the data path of another",
    happens:
      "A clean-up deletes every file inside a lake's data path that its own catalog does not know. So the clean-up of one of the two lakes deletes files of the other. The lake named uses the path, or used it so far.",
    advice: 'Give the new lake a data path of its own, outside of every other.',
  },
  'lake-removed': {
    title: 'no longer attached',
    happens: 'Queries that use its alias fail. Its catalog and its data stay where they are.',
    advice:
      'Check that no query needs it. lakeplan deletes nothing: delete its catalog and data by hand only if nobody uses them, from any other configuration either.',
  },
  'lake-removed-place-used': {
    title: 'no longer attached, but another lake uses its place',
    happens:
      'Queries that use its alias fail. Its catalog and its data stay where they are. The lake named uses the same catalog, or its data path overlaps the one of the lake that is gone.',
    advice:
      'Check that no query needs the lake that is gone. Delete neither its catalog nor its data: the lake named needs them or keeps its own files there.',
  },
  'lake-renamed': {
    title: 'renamed in the configuration',
    happens:
      'Commands and programs that choose it by its old name, such as with --lake, no longer find it, or find another lake that has the name now. The name is not its alias: queries do not use it. Secrets that lakeplan names after the lake get new names too.',
    advice: 'Use the new name wherever the lake is chosen by name.',
  },
  'alias-changed': {
    title: 'the alias changes',
    happens:
      'Queries, views and scripts that name the old alias fail. The lake itself stays as it is.',
    advice: 'Change the name wherever it is used.',
  },
  'catalog-moved': {
    title: 'the catalog is now a different one',
    happens:
      'If there is none in the new place, ATTACH silently creates a new, empty lake: its tables seem to be gone. If the data path stays the same, the clean-up of either lake treats the files of the other as orphaned and deletes them.',
    advice:
      'Move the catalog there first, while nobody writes; or give the new lake a data path of its own.',
  },
  'catalog-put-at-url': {
    title: 'the catalog is now read at a URL',
    happens:
      'It is another copy: the lake as it was when the file was put there. It can only be read, and shows nothing that is written through the old catalog from then on. If there is no file, ATTACH fails and creates nothing.',
    advice:
      'Let whoever writes keep the old catalog. After each change, DETACH it and put the file there again, with a data path that its readers can reach.',
  },
  'catalog-taken-from-url': {
    title: 'the catalog is no longer read at a URL',
    happens:
      'It is another copy, which may be older or newer than the one at the URL. If there is none in the new place, ATTACH creates a new, empty lake, unless the options forbid it.',
    advice: 'See that the new place holds the catalog that the lake is written through.',
  },
  'catalog-url-changed': {
    title: 'the catalog is read from another place',
    happens:
      'What is there may be an older or newer copy, or another lake: the plan does not say. If there is no file, or nobody is let in, ATTACH fails and says that the database does not exist.',
    advice: 'Attach both, and compare the newest snapshots, before anyone is sent there.',
  },
  'catalog-opened-otherwise': {
    title: 'another secret opens the catalog',
    happens:
      'Its URL stays the same. If the new secret is not let in, ATTACH fails and says that the database does not exist; if it leads to another server, the lake is another one.',
    advice: 'Attach the lake once with the new secret, and read a column.',
  },
  'catalog-secret-changed': {
    title: 'the catalog is found through another secret',
    happens:
      'Whether it leads to the same database is not in the plan. If it leads to another one, ATTACH makes a new, empty lake there, or refuses.',
    advice: 'Compare host, port, database and user of the two secrets.',
  },
  'catalog-secret-renamed': {
    title: 'the secret of the catalog has another name',
    happens: 'It leads to the same place, so the lake is the same.',
    advice: 'There is nothing to do for the catalog.',
  },
  'data-path-moved': {
    title: 'the data path changes',
    happens:
      'The catalog keeps the path the lake was created with and rejects any other: the lake cannot be attached. The files written so far stay where they are.',
    advice:
      'Keep the old path. To move a lake, copy its files while nobody writes, and attach it with override_data_path = true from then on, without which no DuckDB from 1.4 on opens it there.',
  },
  'data-path-overridden': {
    title: 'the data path changes, whatever the catalog says',
    happens:
      "The files written so far are looked for under the new path, or under the catalog's where none is given, and not found unless they were copied there. New files are written there, and whoever still has the old path does not find those: the lake is split in two.",
    advice: 'Copy all files first, with nobody writing, and change the path for everyone at once.',
  },
  'data-path-given': {
    title: 'the data path is given, and no longer left to the catalog',
    happens:
      'DuckDB compares it with the one in the catalog, and rejects any other: the lake cannot be attached then.',
    advice: "See that it is the catalog's, which `FROM ducklake_options('ALIAS')` shows.",
  },
  'data-path-left-to-catalog': {
    title: 'the data path is left to the catalog',
    happens:
      'DuckDB takes the one in the catalog. That is the one that was given so far: any other was rejected.',
    advice: 'There is nothing to do.',
  },
  'data-path-of-new-catalog': {
    title: 'the data path changes together with the catalog',
    happens:
      'A new catalog takes the path as it is; one that is there has its own, and rejects any other. The files of the lake before stay where they are, with its catalog.',
    advice: 'See what is said of the catalog.',
  },
  'compute-moved': {
    title: 'queries run on a different engine',
    happens:
      "Between MotherDuck's compute and this DuckDB's: alias, secrets and options are others, and the storage must be one that both reach. (From the documentation, not run.)",
    advice: 'Read and write some data from both before anyone depends on it.',
  },
  'storage-made-own': {
    title: 'a MotherDuck database asks for a bucket of yours',
    happens:
      "CREATE DATABASE IF NOT EXISTS leaves a database that exists as it is: its data stays in MotherDuck's storage, and nothing says so. Only a new database gets the bucket. (From the documentation, not run.)",
    advice: 'Make a database under another name, and copy the tables.',
  },
  'storage-given-up': {
    title: 'a MotherDuck database asks for no bucket any more',
    happens:
      'CREATE DATABASE IF NOT EXISTS leaves a database that exists as it is: its data stays in your bucket, and the secret for it is no longer made. (From the documentation, not run.)',
    advice: 'Make a database under another name, and copy the tables.',
  },
  'storage-of-database-changed': {
    title: 'a MotherDuck database asks for another bucket',
    happens:
      'CREATE DATABASE IF NOT EXISTS leaves a database that exists as it is: its data stays in the old bucket, for which the secret may no longer be the right one. (From the documentation, not run.)',
    advice: 'Make a database under another name, and copy the tables.',
  },
  'database-option-changed': {
    title: 'a MotherDuck database has another option',
    happens:
      'CREATE DATABASE IF NOT EXISTS leaves a database that exists as it is: only a new one gets the option. (From the documentation, not run.)',
    advice: 'Change it in MotherDuck too, where it can be changed.',
  },
} satisfies Messages;
