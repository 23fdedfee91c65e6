import { printable } from '../diagnostic/printable.js';
import type { CredentialName } from '../plan/nodes.js';
import type { RequiredSecret, Requirements } from '../plan/requirements.js';
import type { CredentialMode } from './credential.js';
import { quoteIdentifier } from './quote.js';

/** What is to be known of the credentials, by the way they are written. */
const remarks: Readonly<
  Record<CredentialMode, (credentials: readonly CredentialName[]) => readonly string[]>
> = {
  redacted: () => [
    'Credentials are redacted: this is for reading, and fails at the first one when it is run.',
  ],
  inline: () => ['This file HOLDS CREDENTIALS in clear text: do not commit it, do not share it.'],
  variables: (credentials) => [
    'Before it, in the same session:',
    ...unique(
      credentials.map(({ credential, optional }) => {
        const remark = optional === true ? ' (may stay unset)' : '';
        return `SET VARIABLE ${quoteIdentifier(credential)} = …;${remark}`;
      }),
    ),
  ],
  getenv: (credentials) => {
    const needed = variablesOf(credentials.filter(({ optional }) => optional !== true));
    const others = variablesOf(credentials).filter((name) => !needed.includes(name));
    return [
      'Only the DuckDB command line can run this.',
      ...(needed.length === 0 ? [] : ['It needs these environment variables:', needed.join(', ')]),
      ...(others.length === 0 ? [] : ['It reads these, which may stay unset:', others.join(', ')]),
    ];
  },
  bound: () => [],
};

/**
 * What to know of a script before it is run, as comments. After a statement that failed the rest may not run: a lake
 * whose secret was not made would be attached with other credentials. Of the ways to run a file, `-init` and `.read`
 * alone go on after an error in 1.4.4; `-bail` and `-f` stop on 1.4.4 and 1.5.5.
 */
export function headOf(mode: CredentialMode, { secrets, credentials }: Requirements): string {
  const lines = [
    ...(secrets.length === 0 ? [] : ['Secrets that must already exist:']),
    ...secrets.map((secret) => `${quoteIdentifier(secret.name)} ${kindOf(secret)}`),
    ...(credentials.length === 0 ? [] : remarks[mode](credentials)),
    // Bound statements are no file.
    ...(mode === 'bound' ? [] : [howToRun]),
  ];
  return lines.map(comment).join('');
}

const howToRun =
  'Run it so that it stops at its first error: duckdb -bail -init FILE, or duckdb -f FILE';

/** What a secret that must exist has to be, and where. */
export function kindOf({ type, in: storage, parameters = [] }: RequiredSecret): string {
  const place = storage === undefined ? '' : ', in MotherDuck';
  const contents = parameters.map(
    (name, index) => `${index === 0 ? ' with' : ','} ${name.toUpperCase()}`,
  );
  return `of type ${type}${place}${contents.join('')}`;
}

/** A name can hold a line break, which would end the comment. */
function comment(line: string): string {
  return `-- ${printable(line)}\n`;
}

function variablesOf(credentials: readonly CredentialName[]): readonly string[] {
  return unique(credentials.map(({ env = '' }) => env));
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
