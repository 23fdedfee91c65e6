import type { Value } from '../sql-reader.js';
import type { WriteCredential } from './expected.js';

const text = (value: string): Value => ({ text: value });

const fail = (why: string): Value => ({ call: 'error', args: [text(why)] });

/** What stands for a credential without a value. */
const otherwise = (optional: true | undefined, why: string): Value =>
  optional === true ? text('') : fail(why);

/** What each way to emit a credential makes of it. */
export const credentialValues = {
  inline: ({ value }) => text(value),

  redacted: ({ credential }) => fail(`redacted: ${credential}`),

  variables: ({ credential, optional }) => {
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
        variable,
        otherwise(optional, `set variable "${name}"`),
      ],
    };
  },

  getenv: ({ env = '', optional }) => {
    const variable: Value = { call: 'getenv', args: [text(env)] };
    return {
      call: 'if',
      args: [
        { left: variable, operator: '<>', right: text('') },
        variable,
        otherwise(optional, `set the environment variable ${env}`),
      ],
    };
  },
} satisfies Record<string, WriteCredential>;
