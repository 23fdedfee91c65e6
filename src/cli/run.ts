import { suggest } from '../diagnostic/suggest.js';
import { code, meant } from '../diagnostic/words.js';
import { readArguments } from './arguments.js';
import { commands } from './commands.js';
import { commandHelp, generalHelp } from './help.js';
import { usageError, type Host, type Outcome } from './host.js';
import { problemWithNodeOptions } from './node-options.js';

/** Runs a command line. It touches nothing but the host, so that it can be tested as a function. */
export function run(args: readonly string[], host: Host): Outcome {
  const problem = problemWithNodeOptions(args);
  if (problem !== undefined) return usageError(problem);
  const [name, ...rest] = args;
  if (name === undefined) return { stdout: '', stderr: generalHelp(), exitCode: 2 };
  if (name === '--version') return product(`${host.version()}\n`);
  if (name === '--help' || name === '-h') return product(generalHelp());
  if (name === 'help') return run([...rest.slice(0, 1), '--help'], host);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) return wrongUsage(unknownCommand(name), 'lakeplan');
  const read = readArguments(rest, command, host);
  if (read === 'help') return product(commandHelp(name, command));
  if ('problem' in read) return wrongUsage(read.problem, `lakeplan ${name}`);
  return command.run(read.operands, read.given, host);
}

function product(stdout: string): Outcome {
  return { stdout, stderr: '', exitCode: 0 };
}

function wrongUsage(problem: string, whose: string): Outcome {
  return usageError(`${problem}\nTry: ${whose} --help`);
}

function unknownCommand(name: string): string {
  const known = Object.keys(commands);
  if (name.startsWith('-')) return 'a command comes first, then its options';
  if (/[./]/.test(name)) return 'a command comes first, then the file';
  const { suggestion } = suggest(name, known);
  const otherwise = `the commands are ${known.join(', ')}`;
  return `there is no command ${code(name)}; ${meant(suggestion, otherwise)}`;
}
