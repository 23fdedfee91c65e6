import { describe, expect, test } from 'vitest';
import { compileText } from '../../src/preview/service/compiled.js';
import { createConcealment } from '../../src/preview/ui/concealment.js';

const settings = {
  target: '1.5',
  credentials: 'redacted',
  extensions: 'install',
  env: {},
} as const;

function readerIn(text: string): string | undefined {
  const { variables } = compileText(text, settings).output;
  return variables.find(({ name }) => name === 'X')?.reads;
}

const catalog = (type: string, line: string) => `[lakes.a.catalog]\ntype = "${type}"\n${line}\n`;

describe('what reads a variable', () => {
  test.each([
    ['a password', 'credential', catalog('postgres', 'password = "${X}"')],
    ['a part of one', 'credential', catalog('postgres', 'password = "a${X}"')],
    [
      'a password and a host',
      'credential',
      catalog('postgres', 'host = "${X}"\npassword = "${X}"'),
    ],
    ['a host', 'plain', catalog('postgres', 'host = "${X}"')],
    ['a port', 'plain', catalog('postgres', 'port = "${X}"')],
    ['a part of a path', 'plain', catalog('sqlite', 'uri = "${X}/lake.sqlite"')],
    ['a key of a backend that is misspelt', 'unknown', catalog('postgre', 'password = "${X}"')],
    ['a key of a backend without a type', 'unknown', '[lakes.a.catalog]\npassword = "${X}"'],
    ['a misspelt key', 'unknown', catalog('postgres', 'pasword = "${X}"')],
    ['a key in an unknown table', 'unknown', catalog('postgre', 'x = { y = ["${X}"] }')],
    ['userinfo', 'unknown', catalog('postgres', 'host = "u:${X}@h"')],
    [
      'a token behind a name',
      'unknown',
      catalog('motherduck', 'database = "d?motherduck_token=${X}"'),
    ],
    [
      'a key behind a path',
      'unknown',
      catalog('duckdb', 'uri = "s3://b/c?s3_secret_access_key=${X}"'),
    ],
  ])('%s: %s', (_, reads, text) => {
    expect(readerIn(text)).toBe(reads);
  });
});

describe('a variable is shown as dots', () => {
  const seen = (...readers: readonly ('credential' | 'plain' | 'unknown')[]) => {
    const { conceals } = createConcealment();
    return readers.map((reads) => conceals({ name: 'X', reads }));
  };

  test('while a credential reads it, and from then on', () => {
    expect(seen('plain', 'credential', 'plain', 'unknown', 'plain')).toEqual([
      false,
      true,
      true,
      true,
      true,
    ]);
  });

  test('while nobody knows what reads it', () => {
    expect(seen('plain', 'unknown', 'plain')).toEqual([false, true, false]);
  });

  test('for good when it was typed then', () => {
    const { conceals, keep } = createConcealment();
    expect(conceals({ name: 'X', reads: 'unknown' })).toBe(true);
    keep('X');
    expect(conceals({ name: 'X', reads: 'plain' })).toBe(true);
    expect(conceals({ name: 'Y', reads: 'plain' })).toBe(false);
  });
});
