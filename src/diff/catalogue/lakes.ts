import type { Explanations } from '../explanation.js';

export const lakeExplanations = {
  'lake-added': {
    title: 'another lake is attached',
    happens: 'Where it does not exist yet, its catalog is made. The other lakes stay as they are.',
    advice: 'There is nothing to do.',
  },
  'lake-removed': {
    title: 'a lake is no longer attached',
    happens: 'Queries by its alias fail. Its catalog and its data stay where they are.',
    advice: 'See that no query needs it; delete catalog and data by hand when nobody does.',
  },
  'alias-changed': {
    title: 'the lake has another name in SQL',
    happens:
      'Queries, views and scripts that name the old alias fail. The lake itself stays as it is.',
    advice: 'Change the name wherever it is used.',
  },
  'catalog-moved': {
    title: "the lake's catalog is another one",
    happens:
      'Where there is none in the new place, ATTACH makes a new, empty lake and says nothing: its tables seem to be gone. If the data path stays the same, a clean-up by either lake deletes the files of the other as orphans.',
    advice:
      'Move the catalog there first, with nobody writing; or give the new lake a data path of its own.',
  },
  'catalog-secret-changed': {
    title: 'the catalog is found through another secret',
    happens:
      'Whether it leads to the same database is not in the plan. If it leads to another one, ATTACH makes a new, empty lake there, or refuses.',
    advice: 'Compare host, port, database and user of the two secrets.',
  },
  'catalog-secret-renamed': {
    title: 'the secret of the catalog has another name',
    happens: 'It leads to the same database, so the lake is the same.',
    advice: 'There is nothing to do for the catalog.',
  },
  'data-path-moved': {
    title: 'the data is to lie in another place',
    happens:
      'The catalog holds the path the lake was made with and refuses another: the lake cannot be attached. The files written so far stay where they are.',
    advice:
      'Leave the path as it was. To move a lake, copy its files with nobody writing, and attach it with override_data_path = true from then on.',
  },
  'data-path-overridden': {
    title: 'the data is looked for in another place',
    happens:
      'The files written so far are looked for under the new path and not found, unless they were copied there. New files are written there, and whoever still has the old path does not find those: the lake is split in two.',
    advice: 'Copy all files first, with nobody writing, and change the path for everyone at once.',
  },
  'data-path-of-new-catalog': {
    title: 'the data path goes with another catalog',
    happens:
      'A new catalog takes the path as it is. The files of the lake before stay where they are, with its catalog.',
    advice: 'See what is said of the catalog.',
  },
  'compute-moved': {
    title: 'another engine computes on the same database',
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
} satisfies Explanations;
