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
  const tokens = tokenize(args, allowed.filter(takesValue));
  const values: Partial<Record<OptionName, string[]>> = {};
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (token.name === 'help') return 'help';
    const name = allowed.find((known) => known === token.name);
    if (name === undefined) return { problem: unknownOption(token.rawName, allowed) };
    const problem = checkValue(name, token.value);
    if (problem !== undefined) return { problem };
    values[name] = [...(values[name] ?? []), token.value ?? ''];
  }
  const twice = allowed.find((name) => (values[name]?.length ?? 0) > 1 && !isMultiple(name));
  const positionals = tokens.flatMap((token) => (token.kind === 'positional' ? token.value : []));
  const [file] = positionals;
  if (twice !== undefined) return { problem: `--${twice} is given twice` };
  if (file === undefined) return { problem: 'name the file, or - for standard input' };
  if (positionals.length > 1) return { problem: 'name one file only' };
  const given: [string, unknown][] = [];
  for (const name of allowed) {
    const all = values[name];
    if (all === undefined) continue;
    if (isMultiple(name)) given.push([name, all]);
    else given.push([name, takesValue(name) ? all[0] : true]);
  }
  return { given: { file, ...Object.fromEntries(given) } };
}

function takesValue(name: OptionName): boolean {
  const { value }: Option = options[name];
  return value !== undefined;
}

function isMultiple(name: OptionName): boolean {
  const { multiple }: Option = options[name];
  return multiple === true;
}

function checkValue(name: OptionName, given: string | undefined): string | undefined {
  const { value, choices }: Option = options[name];
  if (value === undefined) return given === undefined ? undefined : `--${name} takes no value`;
  if (given === undefined) return `--${name} needs a value: ${value}`;
  if (choices?.includes(given) === false) return `--${name} is one of ${choices.join(', ')}`;
  return undefined;
}

function unknownOption(rawName: string, allowed: readonly OptionName[]): string {
  const { suggestion } = suggest(rawName.replace(/^-+/, ''), allowed);
  const known = allowed.map((name) => `--${name}`).join(', ');
  const spelled = suggestion === undefined ? undefined : `--${suggestion}`;
  return `there is no option ${rawName.slice(0, 64)}; ${meant(spelled, `the options are ${known}`)}`;
}
