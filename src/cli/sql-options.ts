import type { Given, Options } from './command.js';
import { documentOptions, outOption, useOption } from './options.js';

export const sqlOptions = {
  ...documentOptions,
  ...useOption,
  credentials: {
    value: 'MODE',
    choices: {
      redacted: 'not at all, for review; such SQL fails when it is run (default)',
      inline: 'in clear text, for running at once',
      variables: 'as getvariable(…), for scripts to commit: SET VARIABLE first',
      getenv: 'as getenv(…), for scripts to commit: only the DuckDB command line has it',
      bound: 'as $1, $2, … with the values beside them, for programs: takes --format json',
    },
    help: 'How credentials are written:',
  },
  extensions: {
    value: 'MODE',
    choices: {
      install: 'install and load them (default)',
      load: 'load them; they are installed already, or there is no network',
      omit: 'leave them to what runs the SQL',
    },
    help: 'What to do about extensions:',
  },
  format: {
    value: 'FORMAT',
    choices: {
      sql: 'a script (default)',
      json: 'a list of { "sql": text, "params": values }, one per statement',
    },
    help: 'What to print:',
  },
  out: {
    ...outOption.out,
    help: `${outOption.out.help} One with credentials can be read by its owner only.`,
  },
  verify: {
    help: 'Put assertions around the SQL, which fail where the session is not as it should be.',
  },
  teardown: {
    help: 'Print the SQL that takes the lakes out of the session again instead. Takes --leave-to.',
  },
  'leave-to': {
    value: 'NAME',
    help: 'The database that is current after --teardown.',
  },
} as const satisfies Options;

export type SqlGiven = Given<typeof sqlOptions>;

/** Options that a teardown ignores. */
const setupOptions = ['use', 'credentials', 'extensions', 'verify'] as const;

/** Why the options do not go together; undefined when they do. */
export function conflict(given: SqlGiven): string | undefined {
  const { credentials, format = 'sql', teardown, 'leave-to': leaveTo } = given;
  if (credentials === 'bound' && format === 'sql')
    return 'a script cannot bind values: --credentials bound takes --format json';
  if (teardown !== true) return leaveTo === undefined ? undefined : '--leave-to needs --teardown';
  if (leaveTo === undefined) return '--teardown needs --leave-to NAME';
  const other = setupOptions.find((name) => given[name] !== undefined);
  return other === undefined ? undefined : `--${other} does nothing with --teardown`;
}
