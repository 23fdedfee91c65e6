import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { credentialWriters } from '../../src/emit/credential.js';
import { headOf } from '../../src/emit/head.js';
import { runs } from '../support/runs.js';

const modes = Object.keys(credentialWriters) as (keyof typeof credentialWriters)[];
const breaks = fc.constantFrom('\n', '\r', '\r\n', '\u2028', '\u2029', '\u0085', '\u000b', '\f');
const name = fc
  .array(fc.oneof(breaks, fc.constantFrom('--', '*/', '"', ';', '\u001b[1A', '\0'), fc.string()))
  .map((parts) => parts.join(''));

test('whatever a secret or a variable is called, the head of a script is comments', () => {
  fc.assert(
    fc.property(name, name, fc.constantFrom(...modes), (secret, variable, mode) => {
      const head = headOf(mode, {
        secrets: [{ name: secret, type: 's3' }],
        credentials: [{ credential: secret, env: variable }],
      });
      const lines = head.split(/[\n\r\u2028\u2029\u0085\v\f]/);
      expect(lines.pop()).toBe('');
      expect(lines.filter((line) => !line.startsWith('-- '))).toEqual([]);
      // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
      expect(head).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
      expect(lines[0]).toBe('-- Secrets that must already exist:');
    }),
    runs(200),
  );
});
