import { code } from '../words.js';
import type { Messages } from './message.js';

/** Whatever speaks of a migration or a pin says in the same sentence which versions can read the lake afterwards. */
export const formatMessages = {
  'migration-with-snapshot': {
    message: ({ key }) =>
      `with ${code(key)} a look at a snapshot migrates the catalog of the whole lake, which no DuckDB that opens the older format can read afterwards`,
    help: ({ key }) =>
      `remove ${code(key)}, and migrate the lake where it is written, once all who read it have a DuckDB that opens the new format`,
  },
  'migration-with-read-only': {
    message: ({ key }) =>
      `${code(key)} cannot migrate a lake that is only read: an older catalog is refused, and the DuckDB that made it can go on reading it`,
    help: ({ key }) =>
      `remove ${code(key)}; to migrate the lake, let it be written, after which no DuckDB that opens the older format can read it`,
  },
  'permanent-migration': {
    message: ({ key }) =>
      `${code(key)} migrates a catalog of format 1.0 to 1.1 for good: no DuckDB 1.5 can read the lake afterwards`,
    help: ({ key }) =>
      `leave ${code(key)} out while DuckDB 1.5 reads the lake, which 2.0 opens as it is; to migrate on purpose, back up the catalog and move everyone to DuckDB 2.0, which alone can read it then`,
  },
  'pin-of-duckdb-file': {
    message: ({ key }) =>
      `${code(key)} does not keep a catalog in a DuckDB file readable for DuckDB 1.5: once 2.0 has written to it, 1.5 cannot open it`,
    help: ({ key }) =>
      `put the catalog in Postgres or SQLite, where DuckDB from 1.5.2 on can read what ${code(key)} pins to 1.0; in a DuckDB file, DuckDB 2.0 alone reads it either way`,
  },
  'doubled-read-only': {
    message: ({ key }) =>
      `DuckDB 2.0 refuses ${code(key)} beside ${code('read_only')}, which opens the catalog read-only as well`,
    help: ({ key }) => `write ${code('read_only = true')} without ${code(key)}`,
  },
  'newer-than-motherduck': {
    message: ({ newest }) =>
      `MotherDuck does not take this DuckDB yet: its newest client is ${newest}, by its documentation of November 2026`,
    help: () => `choose a target that it takes, such as ${code('1.5')}`,
  },
} satisfies Partial<Messages>;
