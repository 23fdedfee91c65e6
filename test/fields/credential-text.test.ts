import { describe, expect, test } from 'vitest';
import { credentialIn } from '../../src/fields/credential-text.js';

/** A password may hold any character, so that what it ends with is the last `@`. */
describe('a user and a password', () => {
  test.each([
    'https://user@host/x',
    'https://user:password@host/x',
    'https://user:@host',
    'https://user:pass/word@host',
    'https://user:pass?word@host/x',
    'https://user:pass#word@host/x',
    'https://user:pass@word@host/x',
    'https://user:pass://word@host/x',
    'ducklake:postgres://user:pass/word@host/x',
    'see http://host/x and https://user:pass/word@host',
    'user:password@host',
    'user:pass/word@host:80',
  ])('%s', (text) => {
    expect(credentialIn(text)).toBe('userinfo');
  });

  test.each([
    'https://host/x',
    'https://host:80/x',
    'https://host/x@y',
    's3://bucket/user@host/',
    's3://bucket/a:b@c',
    'me@home, http://host:80/x',
    'me@home://host:80/x',
    'user@host',
    'a:b',
    'C:/lakes/user@host',
    'duckdb:user@host',
    '/lakes/user:password@host/x',
  ])('not %s', (text) => {
    expect(credentialIn(text)).toBeUndefined();
  });
});
