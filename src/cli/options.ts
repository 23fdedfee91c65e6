import { knownTargets } from '../engine/versions.js';

/** One option of the command line. */
export interface Option {
  /** The name of its value; without it the option is a flag. */
  readonly value?: string;
  readonly multiple?: true;
  /** The only values it has. */
  readonly choices?: readonly string[];
  readonly help: string;
}

/** Every option there is, by name. */
export const options = {
  lake: {
    value: 'NAME',
    multiple: true,
    help: 'only this lake; may be given several times',
  },
  target: {
    value: 'VERSION',
    help: `the DuckDB version the SQL is for: ${knownTargets.join(', ')} or a patch (default 1.5)`,
  },
  use: {
    value: 'NAME',
    help: 'the lake that is current at the end, where there are several',
  },
  credentials: {
    value: 'MODE',
    choices: ['redacted', 'inline', 'variables', 'getenv'],
    help: 'how credentials are written: redacted (default), inline, variables or getenv',
  },
  extensions: {
    value: 'MODE',
    choices: ['install', 'load', 'omit'],
    help: 'install and load extensions (default), only load them, or omit them',
  },
  format: {
    value: 'FORMAT',
    choices: ['text', 'json', 'github', 'sarif'],
    help: 'text for people (default), json, github (annotations) or sarif',
  },
  strict: {
    help: 'warnings are errors',
  },
  verify: {
    help: 'with assertions around the SQL, which fail where the session is not as it should be',
  },
  teardown: {
    help: 'the SQL that takes the lakes out of the session again; needs --leave-to',
  },
  'leave-to': {
    value: 'NAME',
    help: 'the database that is current after --teardown',
  },
} as const satisfies Readonly<Record<string, Option>>;

export type OptionName = keyof typeof options;

/** The options as given; those that are not are undefined. */
export interface Given {
  readonly file: string;
  readonly lake?: readonly string[];
  readonly target?: string;
  readonly use?: string;
  readonly credentials?: (typeof options.credentials.choices)[number];
  readonly extensions?: (typeof options.extensions.choices)[number];
  readonly format?: (typeof options.format.choices)[number];
  readonly strict?: boolean;
  readonly verify?: boolean;
  readonly teardown?: boolean;
  readonly 'leave-to'?: string;
}
