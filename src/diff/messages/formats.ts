import type { Messages } from './message.js';

/** What is said of DuckLake for 2.0 was seen before its format 1.1 was released. */
const built = 'Run on DuckDB 2.0.1 with DuckLake built from source before format 1.1 was released';
const older = 'Run on the released DuckDB 1.4.4 and 1.5.5';

export const formatMessages = {
  'target-changed': {
    title: 'the target is another DuckDB',
    happens:
      'Lakes that exist are opened as they are. Options and parameters of the newer version are refused by the older one.',
    advice: 'See that all who run the SQL have the new version.',
    known: 'Run on the released DuckDB 1.5.2 and 1.5.5, with SQLite; MotherDuck has not been run.',
  },
  'target-keeps-format': {
    title: 'the catalog can be opened by DuckDB 1.5 and by 2.0',
    happens:
      'DuckDB 2.0 reads and writes a catalog of format 1.0 and leaves it at 1.0: nothing migrates unless automatic_migration asks for it, and DuckDB from 1.5.2 on can go on reading the lake. A catalog that 2.0 makes gets format 1.1, which no 1.5 can read, unless ducklake_version = "1.0" pins it to the format that DuckDB from 1.5.2 on reads, too. A DuckDB file is no longer opened by 1.5 once 2.0 has written to it.',
    advice:
      'While DuckDB 1.5 opens the lake, leave automatic_migration off, keep the catalog in Postgres or SQLite, and pin new ones with ducklake_version = "1.0", which DuckDB from 1.5.2 on reads.',
    known: `${built}, and on the released 1.5.5, with PostgreSQL; SQLite has not been run.`,
  },
  'target-closes-file': {
    title: 'after the first write no DuckDB 1.5 opens the catalog',
    happens:
      "The catalog is a DuckDB file. DuckDB 2.0 opens it, and reading leaves it as it is; the first write makes it a file of 2.0, though the catalog stays at format 1.0. From then on DuckDB 1.5 refuses the file, and there is no way back; pinning with ducklake_version changes nothing, for DuckDB 1.5 cannot read the file whatever its catalog's format is.",
    advice:
      'Copy the file before the first write, and move everyone to 2.0 together; or move the catalog to SQLite or Postgres first, which 1.5 and 2.0 can share.',
    known: `${built}; that the file is refused, on the released 1.5.5 and 2.0.1 with plain DuckDB files, too.`,
  },
  'target-past-motherduck': {
    title: 'the target is a DuckDB that MotherDuck does not take yet',
    happens:
      'The newest client that MotherDuck takes is DuckDB 1.5.6, so the target cannot attach the lake. (From the documentation of November 2026, not run.)',
    advice: 'Stay with DuckDB 1.5 until MotherDuck takes the target.',
    known: 'From the documentation, not run.',
  },
  'target-raised': {
    title: 'the target opens no catalog of the version before',
    happens:
      'DuckLake refuses a catalog of an older format: 1.4 makes format 0.3, 1.5.0 and 1.5.1 make 0.4, 1.5.2 and later make 1.0. DuckDB 2.0 opens 1.0 and 1.1, or with ducklake_version only the one that it names. Nothing is lost, but the target cannot attach the lake until it is migrated, after which the version before cannot read it any more.',
    advice:
      'Move everyone at once: back up the catalog and attach once with automatic_migration = true, after which the version before cannot read the lake: DuckDB from 1.5.2 on makes format 1.0, and 2.0 makes 1.1, which 2.0 alone reads, or 1.0 if ducklake_version = "1.0" is set.',
    known: `${older}; for 2.0 with DuckLake built from source before format 1.1 was released.`,
  },
  'target-migrates': {
    title: 'the target changes existing catalogs for good',
    happens:
      'The first ATTACH with the target migrates the catalog, because automatic_migration is on, and the version before can never read the lake again. DuckDB from 1.5.2 on migrates to format 1.0, which DuckDB from 1.5.2 on can read; 2.0 migrates to 1.1, which 2.0 alone can read, or to 1.0 if ducklake_version = "1.0" is set, which DuckDB from 1.5.2 on can read unless it is in a DuckDB file.',
    advice:
      'Back up the catalog, and see that everyone who opens the lake moves to the new version together.',
    known: `${older}; for 2.0 with DuckLake built from source before format 1.1 was released.`,
  },
  'target-lowered': {
    title: 'the target is older than existing catalogs',
    happens:
      'An older DuckLake refuses a catalog of a newer format, and no version changes it back: 1.4 opens format 0.3, 1.5.0 and 1.5.1 open 0.4, 1.5.2 and later open 1.0, and 2.0 makes 1.1. A DuckDB file that 2.0 has written to is refused by 1.5 whatever its format. A lake that 1.5 made and 2.0 opened without automatic_migration can still be read by DuckDB from 1.5.2 on, if its catalog is in Postgres or SQLite.',
    advice: 'Stay with the newer version, or go back to a backup of the catalog.',
    known: `${older}; for 2.0 with DuckLake built from source before format 1.1 was released.`,
  },
  'migration-allowed': {
    title: 'older catalogs are changed for good',
    happens:
      'The next ATTACH migrates a catalog of an older format, and no DuckDB that opens the older format can read the lake from then on. There is no way back.',
    advice: 'Back up the catalog, and see that everyone who opens the lake has the newer version.',
    known: `${older}.`,
  },
  'migration-to-new-format': {
    title: 'the catalog migrates, and no 1.5 reads it again',
    happens:
      'DuckDB 2.0 opens a catalog of format 1.0 as it is. With automatic_migration, its first ATTACH migrates the catalog to format 1.1, which no DuckDB 1.5 can read. There is no way back.',
    advice:
      'Leave automatic_migration out while anyone reads the lake with DuckDB 1.5. To migrate on purpose, back up the catalog and move everyone to DuckDB 2.0 first, which alone can read it afterwards.',
    known: `${built}, and on the released 1.5.5.`,
  },
  'migration-forbidden': {
    title: 'older catalogs are refused',
    happens:
      'ATTACH leaves a catalog as it is and fails if the target does not open its format: DuckDB 1.4 opens 0.3, DuckDB from 1.5.2 on opens 1.0, and 2.0 opens 1.0 and 1.1.',
    advice: 'See that the target opens the format of every lake.',
    known: `${older}.`,
  },
  'catalog-format-chosen': {
    title: 'only catalogs of one format are opened',
    happens:
      'With ducklake_version, DuckDB 2.0 makes and opens catalogs of that format alone: it refuses 1.1 where 1.0 is asked, and without automatic_migration 1.0 where 1.1 is asked. A catalog of format 1.0 can be read by DuckDB from 1.5.2 on, unless 2.0 has written it to a DuckDB file, and one of 1.1 by 2.0 alone.',
    advice: "Ask for the format that the lake's catalog has, or leave the option out.",
    known: `${built}.`,
  },
  'new-format-changed': {
    title: 'new catalogs get another format',
    happens:
      'The catalog of a lake that exists stays as it is. DuckDB 2.0 makes new ones in format 1.1, which 2.0 alone can read, or with ducklake_version = "1.0" in 1.0, which DuckDB from 1.5.2 on can read, too, if the catalog is in Postgres or SQLite.',
    advice: 'See that everyone who is to open new lakes has a DuckDB that reads their format.',
    known: `${built}, with PostgreSQL; SQLite has not been run.`,
  },
} satisfies Messages;
