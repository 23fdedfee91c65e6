import type { Messages } from './message.js';

export const planMessages = {
  'target-respelled': {
    title: 'the target is spelled another way',
    happens: 'It is the same version of DuckDB, and the SQL is the same.',
    advice: 'There is nothing to do.',
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
