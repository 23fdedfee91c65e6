import type { Value } from '../sql-reader.js';
import type { WriteCredential } from './expected.js';

const text = (value: string): Value => ({ text: value });

const fail = (why: string): Value => ({ call: 'error', args: [text(why)] });

/** What stands for a credential without a value. */
const otherwise = (optional: true | undefined, why: string): Value =>
  optional === true ? text('') : fail(why);

/** The value of a variable, which the engine looks through where it is sent in a header. */
function guarded(value: Value, name: string, isSent: boolean): Value {
  if (!isSent) return value;
  const found: Value = {
    call: 'regexp_matches',
    args: [value, text(String.raw`[\x00-\x1f\x7f]`)],
  };
  const why = `${name} holds a control character: remove it, such as a line break at the end`;
  return { call: 'if', args: [found, fail(why), value] };
}

/** What each way to emit a credential makes of it. */
export const credentialValues = {
  inline: ({ value }) => text(value),

  redacted: ({ credential }) => fail(`redacted: ${credential}`),

  variables: ({ credential, optional, isSent }) => {
    const variable: Value = {
      cast: { call: 'getvariable', args: [text(credential)] },
      to: 'VARCHAR',
    };
    const length: Value = { call: 'length', args: [variable] };
    const name = credential.replaceAll('"', '""');
    return {
      call: 'if',
      args: [
        { left: length, operator: '>', right: { number: '0' } },
        guarded(variable, `the variable "${name}"`, isSent),
        otherwise(optional, `set variable "${name}"`),
      ],
    };
  },

  getenv: ({ env = '', optional, isSent }) => {
    const variable: Value = { call: 'getenv', args: [text(env)] };
    return {
      call: 'if',
      args: [
        { left: variable, operator: '<>', right: text('') },
        guarded(variable, `the environment variable ${env}`, isSent),
        otherwise(optional, `set the environment variable ${env}`),
      ],
    };
  },
} satisfies Record<string, WriteCredential>;
