import { describe, expect, test } from 'vitest';
import { slipIn } from '../../src/fields/slips.js';

const any = {};

describe('what a text seems to be meant as', () => {
  test.each([
    ['$PGHOST', 'unread-variable'],
    ['s3://lakes/$STAGE/data', 'unread-variable'],
    ['$(hostname)', 'unread-variable'],
    ['%PGHOST%', 'unread-variable'],
    ['{{ host }}', 'unread-variable'],
    ['changeme', 'placeholder'],
    ['your-account-id', 'placeholder'],
    ['<token>', 'placeholder'],
    ['AKIA...', 'placeholder'],
  ])('%s', (text, code) => {
    expect(slipIn(text, any)?.[0]).toBe(code);
  });

  // What a variable gives, or would give by default, is not what stands in the document.
  test.each([
    '${HOST:-x/$STAGE/y}',
    '${HOST:-%STAGE%}',
    '${HOST}',
    '$${HOST}',
    'pa$$word',
    'a%20b%20c',
  ])('%s is as it is meant', (text) => {
    expect(slipIn(text, any)).toBeUndefined();
  });
});
