import type { LeaveProblem, PlanProblem } from '../facts.js';
import { code } from '../words.js';
import type { Messages } from './message.js';

const problems: Readonly<Record<PlanProblem, string>> = {
  'wrong-type': 'a value here has the wrong type',
  'unknown-key': 'there is a key here that plans do not have',
  'missing-key': 'a key is missing here',
  'unknown-kind': 'there is no node of this kind',
  'unsafe-word': 'this would be written into the SQL as it stands, and is not a plain word',
  'unencodable-text': 'this text holds a character that cannot stand in SQL',
  'literal-credential': 'a sensitive parameter must hold the name of a credential, not text',
  'credential-name':
    'a credential is named by its secret and its parameter, and its variable by a plain name',
  'not-optional': 'this credential cannot be empty',
  secret: 'the plan has no secret of this name and of the type that is needed here',
  path: 'there is no catalog of this type at such a path',
  'path-spelling': 'this path is not in its plain spelling, in which the clean-up lists it',
  scope:
    "a scope begins with a scheme of its secret's type, and behind `https://` with a host; it ends in a slash, or is the URL of a catalog",
  'uncovered-catalog': "no scope of this secret covers the catalog's URL",
  'data-path': 'there is no data path, and the options do not say that the lake exists',
  'read-only': 'what is at this URL can only be read, and the options do not say so',
  order: 'the order must be extensions, secrets, attaches',
  duplicate: 'this node stands here twice',
  use: 'no lake of the plan is attached under this alias',
};

const leaveProblems: Readonly<Record<LeaveProblem, string>> = {
  'no-name': 'it has no name that can stand in SQL',
  detached: 'it is detached with this lake',
};

export const planMessages = {
  'unknown-plan-version': {
    message: () => 'this plan is of a version that is not known',
    help: () => 'make the plan again, or use the lakeplan that made it',
  },
  'invalid-plan': {
    message: ({ problem }) => `this is not a plan as lakeplan writes it: ${problems[problem]}`,
    help: () => 'change the configuration instead of the plan, and make the plan again',
  },
  'unset-credential': {
    message: ({ credential }) => `the credential ${code(credential)} has no value`,
    help: ({ variable }) =>
      variable === undefined
        ? 'set the environment variables its text names'
        : `set the environment variable ${code(variable)}`,
  },
  'unencodable-credential': {
    message: ({ credential }) =>
      `the credential ${code(credential)} holds a character that cannot stand in SQL`,
    help: () =>
      'NUL and halves of surrogate pairs cannot be passed to DuckDB; change the credential',
  },
  'credential-without-variable': {
    message: ({ credential }) =>
      `the credential ${code(credential)} does not come from one environment variable`,
    help: () => `configure it as ${code('${NAME}')}, or choose another way to emit credentials`,
  },
  'invalid-leave-to': {
    message: ({ problem }) => `a teardown cannot leave to this database: ${leaveProblems[problem]}`,
    help: () =>
      `name the database that is current after the teardown, such as ${code('memory')} where DuckDB was opened without a file`,
  },
} satisfies Partial<Messages>;
