import { freePort } from '../ground/server.mjs';
import { isAtLeast } from './at-least.js';
import { keyRefusingStore } from './key-refusing-store.js';
import type { ModeCredentials, ModeLakeChanges } from './mode-lake.js';

/** A way in which the lake's statements, or the first use of the lake, fail. */
export interface Failure {
  readonly title: string;
  /** What DuckDB says. */
  readonly says: RegExp;
  /** The credentials it shows, in every mode; none without it. Of a statement it shows the line where it stopped. */
  readonly shownAlways?: readonly (keyof ModeCredentials)[];
  /** What is wrong with the world. */
  readonly changes?: () => Promise<ModeLakeChanges>;
  /** What is wrong with the statement that makes a secret. */
  readonly spoil?: (sql: string) => string;
  /** Statements that are left out. */
  readonly without?: RegExp;
}

/** What is run after the statements: all that fails has failed by then. */
export const firstUse = 'CREATE TABLE numbers AS FROM range(100)';

export const wrongPassword = 'hgrt-5519 wrong';

export const failures: readonly Failure[] = [
  {
    title: 'the database server is down',
    says: /connection to server at .* failed: Connection refused/,
    changes: async () => ({ databasePort: await freePort() }),
  },
  {
    title: 'the password is wrong',
    says: /password authentication failed for user/,
    changes: () => Promise.resolve({ credentials: { PGPASSWORD: wrongPassword } }),
  },
  {
    title: 'the object store is down',
    says: /Could not (establish connection|connect to server) error for HTTP/,
    changes: async () => ({ endpoint: `127.0.0.1:${await freePort()}` }),
  },
  {
    title: 'the object store refuses the key',
    says: /403/,
    // From 1.5 on it quotes the store's answer, in which S3 names the key; the secret is in no answer.
    shownAlways: isAtLeast('1.5.0') ? ['AWS_ACCESS_KEY_ID'] : [],
    changes: async () => ({ endpoint: await keyRefusingStore() }),
  },
  {
    title: 'a statement is followed by garbage',
    says: /syntax error at or near "garbage"/,
    spoil: (sql) => `${sql} garbage`,
  },
  {
    title: 'a statement is cut off',
    says: /syntax error at (end of input|or near ";")/,
    spoil: (sql) => sql.slice(0, -1),
  },
  {
    title: 'a parameter does not exist',
    says: /Unknown parameter 'pasword'/,
    spoil: (sql) => sql.replace('PASSWORD', 'PASWORD'),
  },
  {
    title: 'the type of a secret does not exist',
    says: /Secret type 'postgresql' not found/,
    spoil: (sql) => sql.replace('TYPE postgres', 'TYPE postgresql'),
  },
  {
    title: 'a parameter stands there twice',
    says: /Duplicate query param found while parsing create secret: 'user'/,
    spoil: (sql) => sql.replace('PASSWORD', "USER 'other',\n  PASSWORD"),
  },
  {
    title: 'the secret is there already',
    says: /already exists/,
    spoil: (sql) => sql.replace('CREATE OR REPLACE', 'CREATE'),
  },
  {
    title: 'the extension is not loaded',
    says: /Secret type 'postgres' (not found|does not exist)/,
    without: /^(INSTALL|LOAD) postgres/,
  },
];

/** The statements with what is wrong with them. The one that makes a secret stands there twice, for some fail only then. */
export function spoiled<S extends { readonly sql: string }>(
  statements: readonly S[],
  { spoil = (sql) => sql, without = /^$/ }: Failure,
): readonly S[] {
  return statements
    .filter(({ sql }) => !without.test(sql))
    .flatMap((statement) => {
      if (!statement.sql.startsWith('CREATE OR REPLACE SECRET "sales\'s')) return [statement];
      const wrong = { ...statement, sql: spoil(statement.sql) };
      return [wrong, wrong];
    });
}
