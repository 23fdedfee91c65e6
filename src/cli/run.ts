import { suggest } from '../diagnostic/suggest.js';
import { meant } from '../diagnostic/words.js';
import { explainCommand } from '../explain/command.js';
import { readArguments } from './arguments.js';
import { commands } from './commands.js';
import { readInput } from './document.js';
import { commandHelp, explainHelp, generalHelp } from './help.js';
import { usageError, type Host, type Outcome } from './host.js';

/** Runs a command line. It touches nothing but the host, so that it can be tested as a function. */
export function run(args: readonly string[], host: Host): Outcome {
  const [name, ...rest] = args;
  if (name === undefined) return { stdout: '', stderr: generalHelp(), exitCode: 2 };
  if (name === 'explain') return explain(rest);
  if (name === '--help' || name === '-h') return { stdout: generalHelp(), stderr: '', exitCode: 0 };
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) return usageError(unknownCommand(name));
  const read = readArguments(rest, command.options, host);
  if (read === 'help') return { stdout: commandHelp(name, command), stderr: '', exitCode: 0 };
  if ('problem' in read) return usageError(read.problem);
  const input = readInput(read.given.file, host);
  return 'exitCode' in input ? input : command.run(input, read.given, host);
}

/** The page of a code, which takes no file; without a code, the list of all. */
function explain(args: readonly string[]): Outcome {
  const [code, ...more] = args;
  if (code === '--help' || code === '-h') return { stdout: explainHelp, stderr: '', exitCode: 0 };
  return more.length > 0 ? usageError('name one code only') : explainCommand(code);
}

function unknownCommand(name: string): string {
  const known = [...Object.keys(commands), 'explain'];
  const { suggestion } = suggest(name, known);
  return `there is no command ${name.slice(0, 64)}; ${meant(suggestion, `the commands are ${known.join(', ')}`)}`;
}
