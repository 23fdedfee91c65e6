import type { Value } from '../sql-reader.js';
import type { WriteCredential } from './expected.js';

const text = (value: string): Value => ({ text: value });

const fail = (why: string): Value => ({ call: 'error', args: [text(why)] });

/** What each way to emit a credential makes of it. */
export const credentialValues = {
  inline: ({ value }) => text(value),

  redacted: ({ credential }) => fail(`redacted: ${credential}`),

  variables: ({ credential }) => {
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
        fail(`set variable "${name}"`),
      ],
    };
  },

  getenv: ({ env = '' }) => {
    const variable: Value = { call: 'getenv', args: [text(env)] };
    return {
      call: 'if',
      args: [
        { left: variable, operator: '<>', right: text('') },
        variable,
        fail(`set the environment variable ${env}`),
      ],
    };
  },
} satisfies Record<string, WriteCredential>;
