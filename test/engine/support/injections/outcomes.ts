import type { InjectionName } from '../../../support/injections/index.js';
import type { Attached } from './attached.js';

const ran = ['out.csv'];
const worksAfterwards: Attached = { ran, lake: 'works' };
const failsAfterwards: Attached = { ran, lake: 'fails' };
const failsLater: Attached = { ran, lake: 'fails in the next session' };
const endsInstance: Attached = { ran, lake: 'ends the instance' };

/** What each injection did, on 1.4.4 as on 1.5.5: the COPY was run, whatever became of the lake. */
export const outcomes: Readonly<Record<InjectionName, Attached>> = {
  'journal mode with the data path': worksAfterwards,
  'journal mode with the catalog’s literal': worksAfterwards,
  'journal mode with the catalog’s identifier': failsAfterwards,
  'journal mode with statements of SQLite': { ran: ['out.sqlite'], lake: 'fails' },
  'isolation level with the data path': worksAfterwards,
  'isolation level with the catalog’s literal': worksAfterwards,
  'isolation level with the schema’s literal': worksAfterwards,
  'schema with the data path': worksAfterwards,
  'schema with the other schema’s literal': failsLater,
  'file of SQLite with the data path': worksAfterwards,
  'file of DuckDB with the data path': worksAfterwards,
  'connection string with the data path': worksAfterwards,
  'alias with the data path': endsInstance,
  'alias with the data path, in SQLite': endsInstance,
  'alias with the data path, in PostgreSQL': endsInstance,
  'catalog’s name with the data path': endsInstance,
  'data path with the catalog’s literal': failsLater,
  'data path with the catalog’s literal, in SQLite': failsLater,
  'data path with the catalog’s literal, in PostgreSQL': failsLater,
  'data path with the schema’s literal': failsLater,
  'secret with the data path': worksAfterwards,
  'secret with the catalog’s literal': worksAfterwards,
  'busy timeout as text': worksAfterwards,
  'block size as text': worksAfterwards,
  'row group size as text': worksAfterwards,
};
