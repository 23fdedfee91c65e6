import type { Messages } from './message.js';

export const planMessages = {
  'target-respelled': {
    title: 'the target is spelled another way',
    happens: 'It is the same version of DuckDB, and the SQL is the same.',
    advice: 'There is nothing to do.',
  },
  'target-changed': {
    title: 'the target is another DuckDB',
    happens:
      'Its catalogs have the same format, so lakes that exist are opened as they are. Options and parameters of the newer version are refused by the older one.',
    advice: 'See that all who run the SQL have the new version.',
  },
  'target-raised': {
    title: 'the target opens no catalog of the version before',
    happens:
      'DuckLake refuses a catalog of an older format: 1.4 writes format 0.3, 1.5.0 and 1.5.1 write 0.4, 1.5.2 and later write 1.0. Nothing is lost, but nobody can attach the lake with the new version until it is migrated.',
    advice:
      'Move everyone to the new version at once: back up the catalog, set automatic_migration = true, and attach once. There is no way back to the old version.',
  },
  'target-migrates': {
    title: 'the target changes existing catalogs for good',
    happens:
      'The first ATTACH with the new version changes the catalog to the newer format, because automatic_migration is on. From then on no older DuckDB can open the lake, and there is no way back.',
    advice:
      'Back up the catalog, and see that everyone who opens the lake moves to the new version together.',
  },
  'target-lowered': {
    title: 'the target is older than existing catalogs',
    happens:
      'An older DuckLake refuses a catalog of a newer format, and no version changes it back. Once the newer version has opened or made the lake, the older one cannot attach it.',
    advice: 'Stay with the newer version, or go back to a backup of the catalog.',
  },
  'current-lake-renamed': {
    title: 'the current lake has another alias',
    happens:
      'It is the same lake, so names without a database go on leading to it. Queries that name its alias are another matter, and another change.',
    advice: 'There is nothing to do for names without a database.',
  },
  'current-lake-changed': {
    title: 'another lake is current at the end',
    happens:
      'Names without a database now lead to another lake: queries read other tables or find none, and new tables are made there.',
    advice: 'Write the database before the names, or see that everyone means the new lake.',
  },
  'current-lake-unset': {
    title: 'the script no longer ends with USE',
    happens:
      'There is no USE, so a table made without the name of a database is made in the main database. Where that is in memory it is gone at the end of the session, without an error.',
    advice:
      'Name the lake to use (--use, or use in compile), or write the database before the names.',
  },
  'order-changed': {
    title: 'the statements come in another order',
    happens: 'The same is set up in the end: no statement needs another of its kind before it.',
    advice: 'There is nothing to do.',
  },
  'unreadable-plan': {
    title: 'one of the two is not a plan',
    happens: 'It is not as lakeplan writes it, so nothing of it is compared or shown.',
    advice: 'Read plan files with parsePlan, which says what is wrong.',
  },
  'name-respelled': {
    title: 'a name has other capitals',
    happens: 'DuckDB does not tell such names apart.',
    advice: 'There is nothing to do.',
  },
  'origin-changed': {
    title: 'it is defined elsewhere in the configuration',
    happens: 'The SQL is the same.',
    advice: 'There is nothing to do.',
  },
  'extension-added': {
    title: 'another extension is needed',
    happens:
      'DuckDB downloads it where it is not installed, and runs it in its own process. Without the network, INSTALL fails and the rest of the script is not run.',
    advice:
      'Install it beforehand on machines that are offline, and see that you trust where it comes from.',
  },
  'extension-removed': {
    title: 'an extension is no longer loaded',
    happens:
      'Queries that use its functions or its paths fail, unless DuckDB is allowed to load extensions by itself.',
    advice: 'See that no query needs it, or list it under extensions.',
  },
  'extension-repository-changed': {
    title: 'an extension comes from another repository',
    happens:
      'Where it is installed from the one before, INSTALL refuses and the rest of the script is not run. Elsewhere the code that is run is another.',
    advice:
      'Run FORCE INSTALL once on each machine, after you have seen that you trust the repository.',
  },
} satisfies Messages;
