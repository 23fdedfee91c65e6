import type { Unused, ValueType, VariableForm } from '../facts.js';
import { code, meant, oneOf } from '../words.js';
import { orExists } from './existing.js';
import type { Messages } from './message.js';

const typeWords: Readonly<Record<ValueType, string>> = {
  text: 'text',
  integer: 'a whole number',
  boolean: '`true` or `false`',
  table: 'a table',
  list: 'a list',
  'text-or-list': 'text or a list of texts',
  extension: "an extension's name, or a table with `name` and `repository`",
  'date-time': 'a date and time',
};

/** How it is written in a file. */
const typeForms: Readonly<Record<ValueType, string>> = {
  text: 'text in quotes',
  integer: 'a whole number, without quotes',
  boolean: '`true` or `false`, without quotes',
  table: 'a table: `{ … }`, or a header of its own',
  list: 'a list: `[ … ]`',
  'text-or-list': 'text in quotes, or a list of such texts',
  extension: '`"name"`, or `{ name = "…", repository = "…" }`',
  'date-time': 'a date, or a date and a time: `2026-01-31T12:00:00Z`',
};

const reasons: Readonly<Record<Unused, { readonly why: string; readonly help: string }>> = {
  'referenced-secret': {
    why: 'the secret is only referred to, and never written',
    help: 'remove it, or give credentials so that the secret is created',
  },
  'motherduck-compute': {
    why: "on MotherDuck's compute the lake has the name of the database",
    help: 'remove it, or set `compute = "local"`',
  },
  'motherduck-paths': {
    why: 'MotherDuck keeps the data path, and takes no other',
    help: 'remove it, or set `compute = "local"`',
  },
  'no-secret-created': {
    why: 'no s3 secret is created that could carry it',
    help: 'remove it, or put the region where the bucket is configured',
  },
  'local-catalog': {
    why: 'the catalog is a file of this machine, which needs none',
    help: 'remove it, or write the URL of the catalog as `uri`',
  },
  'endpoint-given': { why: 'the endpoint wins over the account', help: 'remove one of the two' },
  'engine-ignores-it': { why: 'DuckDB takes it in a secret and never reads it', help: 'remove it' },
};

const variableForms: Readonly<Record<VariableForm, string>> = {
  dollar: 'a variable written as `$NAME`',
  percent: 'a variable written as `%NAME%`',
  braces: 'a template written as `{{ NAME }}`',
};

export const valueMessages = {
  'unknown-key': {
    message: ({ key }) => `${code(key)} is not a key here`,
    help: ({ suggestion, place }) =>
      place === undefined
        ? meant(suggestion, 'remove it; what it says is not used')
        : `write it in ${code(place)}`,
  },
  'missing-key': {
    message: ({ key }) => `${code(key)} is missing`,
    help: ({ key, canExist }) => `add ${code(key)}${canExist === true ? orExists : ''}`,
  },
  'duplicate-key': {
    message: ({ key }) => `${code(key)} is given twice, in two spellings`,
    help: () => 'remove one of them',
  },
  'unused-key': {
    message: ({ key, because }) => `${code(key)} has no effect: ${reasons[because].why}`,
    help: ({ because }) => reasons[because].help,
  },
  'two-spellings': {
    message: ({ key, other }) => `${code(key)} and ${code(other)} are two spellings of one key`,
    help: () => 'remove one of the two',
  },
  'conflicting-keys': {
    message: ({ key, other }) =>
      key === other
        ? `${code(key)} is given twice, with different values`
        : other === 'anonymous'
          ? `${code(key)} contradicts ${code(other)}: requests are then not signed`
          : `${code(key)} contradicts ${code(other)}`,
    help: ({ other }) =>
      other === 'anonymous'
        ? `keep one: ${code(other)} for a public bucket, credentials for any other`
        : 'make them agree, or remove one of them',
  },
  'wrong-type': {
    message: ({ expected, variable }) =>
      variable === undefined
        ? `this must be ${typeWords[expected]}`
        : `the text of the environment variable ${code(variable)} must be ${typeWords[expected]}`,
    help: ({ expected, variable }) =>
      variable === undefined
        ? `write ${typeForms[expected]}`
        : `set it to ${typeWords[expected]}; nothing is converted`,
  },
  'empty-value': {
    message: ({ variable }) =>
      variable === undefined
        ? 'this is empty'
        : `the environment variable ${code(variable)} is set, but empty`,
    help: ({ variable }) =>
      variable === undefined
        ? 'give it a value, or remove the key'
        : `set it to a value, or remove the key; \`\${${variable}:-default}\` gives an empty one a value, and \`\${${variable}:-}\` leaves the key out`,
  },
  'invalid-choice': {
    message: () => 'this is not one of the values it can have',
    help: ({ allowed }) => `write ${oneOf(allowed)}`,
  },
  'negative-number': {
    message: () => 'this must be 0 or more',
    help: () => 'write a whole number from 0 on',
  },
  'number-not-taken': {
    message: () => 'DuckDB does not take this number here',
    help: ({ multipleOf = 1, most }) =>
      multipleOf === 1
        ? `write a whole number up to ${most ?? ''}`
        : `write a multiple of ${multipleOf}${most === undefined ? '' : `, up to ${most}`}`,
  },
  'invalid-port': {
    message: () => 'this is not a port',
    help: () =>
      `write a whole number from 1 to 65535, or for several hosts a list: ${code('"5432,5433"')}`,
  },
  'port-in-host': {
    message: () => `a port stands in ${code('host')}, and would be looked up as a part of the name`,
    help: () =>
      `write it as ${code('port')}; for several hosts one for all, or a list: ${code('port = "5432,5433"')}`,
  },
  'unmatched-hosts': {
    message: ({ key, items, hosts }) =>
      `${code(key)} has ${items} ${items === 1 ? 'item' : 'items'} for ${hosts} ${hosts === 1 ? 'host' : 'hosts'}`,
    help: ({ key }) =>
      key === 'port' ? 'write one port for all hosts, or one for each' : 'write one for each host',
  },
  'invalid-host': {
    message: () => 'this is not a host',
    help: () => 'write a name, an address or the folder of a socket; the rest has keys of its own',
  },
  'unencodable-text': {
    message: () =>
      'this text holds a character that cannot stand in SQL: NUL, or half of a surrogate pair',
    help: () => 'remove the character',
  },
  'malformed-variable': {
    message: ({ nested }) =>
      nested
        ? 'a variable cannot be the default of another'
        : 'a `${` in this text does not begin a variable',
    help: ({ nested }) =>
      nested
        ? 'write plain text as the default, `${NAME:-default}`, or set the variable'
        : 'write `${NAME}` or `${NAME:-default}`; for a literal `${` write `$${`',
  },
  'unread-variable': {
    message: ({ form }) =>
      `${variableForms[form]} is not looked up: the text is taken as it stands`,
    help: () => 'write `${NAME}` for the value of an environment variable',
  },
  placeholder: {
    message: () => 'this looks like a placeholder, and is taken as it stands',
    help: () => 'write the value itself, or `${NAME}` for that of an environment variable',
  },
  'unset-variable': {
    message: ({ variable }) => `the environment variable ${code(variable)} is not set`,
    help: ({ variable }) =>
      `set it (\`--vars\` reads variables from a file), or give a default: \`\${${variable}:-default}\``,
  },
} satisfies Partial<Messages>;
