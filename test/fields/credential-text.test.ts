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

/** Separators and the case of letters are no part of a word. */
describe('a word that stands for a credential, with a value', () => {
  test.each([
    ['motherduck_token', 'motherduck-token'],
    ['Sig', 'signature'],
    ['X-Amz-Signature', 'signature'],
    ['X-Amz-Credential', 'signature'],
    ['X-Amz-Security-Token', 'signature'],
    ['X-Goog-Credential', 'signature'],
    ['aws_secret_access_key', 'storage-key'],
    ['aws.access.key.id', 'storage-key'],
    ['AccountKey', 'storage-key'],
    ['session_token', 'storage-key'],
    ['key_id', 'storage-key'],
    ['pass', 'password'],
    ['my_password', 'password'],
    ['passwd', 'password'],
    ['PWD', 'password'],
    ['my_motherduck_token', 'token'],
    ['api-key', 'token'],
    ['client_secret', 'token'],
    ['credential', 'token'],
    ['credentials', 'token'],
  ])('%s', (word, form) => {
    for (const text of [`${word}=x`, `see ${word} = x`, `a=b&${word}=x`, `${word}=\u00e9`])
      expect(credentialIn(text), text).toBe(form);
    for (const text of [word, `${word}=`, `${word}= `, `${word}:x`])
      expect(credentialIn(text), text).toBeUndefined();
  });

  test.each([
    'motherduck_token_name',
    'design',
    'x_signature',
    'signature_kind',
    'key_ids',
    'compass',
    'password_hint',
    'token_count',
    'secret_name',
  ])('not %s', (word) => {
    expect(credentialIn(`${word}=x`)).toBeUndefined();
  });
});
