import { suggest } from '../diagnostic/suggest.js';
import { meant } from '../diagnostic/words.js';
import type { Host } from './host.js';
import { options, type Given, type Option, type OptionName } from './options.js';

/** What was asked for, or why it cannot be done. No value that was typed is repeated. */
export type Arguments = { readonly given: Given } | { readonly problem: string } | 'help';

/** Reads the arguments of a command that takes one file and these options. */
export function readArguments(
  args: readonly string[],
  allowed: readonly OptionName[],
  { tokenize }: Host,
): Arguments {
  const tokens = tokenize(args, allowed);
  const values: Partial<Record<OptionName, string[]>> = {};
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (token.name === 'help') return 'help';
    const name = allowed.find((known) => known === token.name);
    if (name === undefined) return { problem: unknownOption(token.rawName, allowed) };
    if (token.value === undefined)
      return { problem: `${token.rawName} needs a value: ${options[name].value}` };
    values[name] = [...(values[name] ?? []), token.value];
  }
  const problem = allowed.map((name) => checkOption(name, values[name])).find(Boolean);
  const positionals = tokens.flatMap((token) => (token.kind === 'positional' ? token.value : []));
  const [file] = positionals;
  if (problem !== undefined) return { problem };
  if (file === undefined) return { problem: 'name the file, or - for standard input' };
  if (positionals.length > 1) return { problem: 'name one file only' };
  const single = Object.entries(values).map(([name, all]) => [
    name,
    name === 'lake' ? all : all[0],
  ]);
  return { given: { file, ...Object.fromEntries(single) } };
}

function unknownOption(rawName: string, allowed: readonly OptionName[]): string {
  const { suggestion } = suggest(rawName.replace(/^-+/, ''), allowed);
  const known = allowed.map((name) => `--${name}`).join(', ');
  const spelled = suggestion === undefined ? undefined : `--${suggestion}`;
  return `there is no option ${rawName.slice(0, 64)}; ${meant(spelled, `the options are ${known}`)}`;
}

function checkOption(name: OptionName, values: readonly string[] | undefined): string | undefined {
  const { multiple, choices }: Option = options[name];
  if (values === undefined) return undefined;
  if (values.length > 1 && multiple !== true) return `--${name} is given twice`;
  if (choices?.includes(values[0] ?? '') === false)
    return `--${name} is one of ${choices.join(', ')}`;
  return undefined;
}
