import { printable } from '../diagnostic/printable.js';
import type { Given } from './command.js';
import { readFile } from './files.js';
import { isOutcome, usageError, type Host, type Outcome, type Variables } from './host.js';
import type { documentOptions } from './options.js';
import { readVariablesFile } from './variables-file.js';

/** What `${NAME}` is looked up in: what the options give, then files, the last one first, then the environment. */
export function readEnvironment(
  { env: pairs = [], vars: files = [] }: Given<typeof documentOptions>,
  host: Host,
): { readonly variables: Variables } | Outcome {
  const variables: Record<string, string | undefined> = { ...host.env };
  const problems: string[] = [];
  for (const file of files) {
    const read = readFile(file, host);
    if (isOutcome(read)) return read;
    const found = readVariablesFile(read.text);
    Object.assign(variables, found.variables);
    const name = file === '-' ? '<stdin>' : printable(file);
    problems.push(...found.problems.map(({ line, problem }) => `${name}:${line}: ${problem}`));
  }
  if (problems.length > 0) return usageError(problems.join('\nlakeplan: '));
  for (const pair of pairs) {
    const [, name, value] = /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/s.exec(pair) ?? [];
    if (name === undefined) return usageError('--env needs a name and a value: --env NAME=VALUE');
    variables[name] = value;
  }
  return { variables };
}
