import { printable } from '../diagnostic/printable.js';
import type { CredentialMode } from '../emit/credential.js';
import type { Statement } from '../emit/emit.js';
import { quoteIdentifier } from '../emit/quote.js';
import { toScript } from '../emit/script.js';
import type { CredentialName } from '../plan/nodes.js';

/** What a script says of itself before its first statement. */
type Remarks = (credentials: readonly CredentialName[]) => readonly string[];

const remarks: Readonly<Record<Exclude<CredentialMode, 'bound'>, Remarks>> = {
  redacted: () => [
    'Credentials are redacted: this is for reading, and fails at the first one when it is run.',
  ],
  inline: () => ['This file HOLDS CREDENTIALS in clear text: do not commit it, do not share it.'],
  variables: (credentials) => [
    'Before it, in the same session:',
    ...unique(
      credentials.map(({ credential }) => `SET VARIABLE ${quoteIdentifier(credential)} = …;`),
    ),
  ],
  getenv: (credentials) => [
    'Only the DuckDB command line can run this. It needs these environment variables:',
    unique(credentials.map(({ env = '' }) => env)).join(', '),
  ],
};

/**
 * A script with what to know before it is run. After a statement that failed the rest may not run: a lake whose secret
 * was not made would be attached with other credentials. Of the ways to run a file, `-init` and `.read` alone go on
 * after an error in 1.4.4; `-bail` and `-f` stop on 1.4.4 and 1.5.5.
 */
export function scriptOf(
  statements: readonly Statement[],
  mode: Exclude<CredentialMode, 'bound'>,
  credentials: readonly CredentialName[],
): string {
  const lines = [
    ...(credentials.length === 0 ? [] : remarks[mode](credentials)),
    'Run it so that it stops at its first error: duckdb -bail -init FILE, or duckdb -f FILE',
  ];
  return `${lines.map(comment).join('')}${toScript(statements)}`;
}

/** A name can hold a line break, which would end the comment. */
function comment(line: string): string {
  return `-- ${printable(line)}\n`;
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
