import { suggest } from '../diagnostic/suggest.js';
import { code, meant } from '../diagnostic/words.js';
import type { Command, Given, Option, Options, Value } from './command.js';
import type { Host, Token } from './host.js';

/** What was asked for, or why it cannot be done. No value that was typed is repeated. */
export type Arguments =
  | { readonly operands: readonly string[]; readonly given: Given<Options> }
  | { readonly problem: string }
  | 'help';

type OptionToken = Extract<Token, { readonly kind: 'option' }>;

/** Reads the arguments of a command as its table says. */
export function readArguments(
  args: readonly string[],
  { operands: known, options }: Pick<Command, 'operands' | 'options'>,
  { tokenize }: Pick<Host, 'tokenize'>,
): Arguments {
  const names = Object.keys(options);
  const valued = names.filter((name) => options[name]?.value !== undefined);
  const tokens = tokenize(args, valued);
  const found = tokens.filter((token) => token.kind === 'option');
  if (found.some(({ name }) => name === 'help')) return 'help';
  const values: Record<string, string[]> = {};
  for (const token of found) {
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (option === undefined) return { problem: unknownOption(token, names) };
    const earlier = (values[token.name] ??= []);
    const problem = problemWith(token, option, earlier.length > 0);
    if (problem !== undefined) return { problem };
    earlier.push(token.value ?? '');
  }
  const operands = tokens.flatMap((token) => (token.kind === 'positional' ? token.value : []));
  const problem = problemWithOperands(operands, known);
  if (problem !== undefined) return { problem };
  const given = Object.entries(values).map(([name, all]) => [name, valueOf(all, options[name])]);
  return { operands, given: Object.fromEntries(given) as Given<Options> };
}

function valueOf(all: readonly string[], option: Option | undefined): Value {
  if (option?.value === undefined) return true;
  return option.multiple === true ? all : (all[0] ?? '');
}

function problemWith(
  { name, value, inlineValue = false }: OptionToken,
  { value: wanted, choices, multiple = false }: Option,
  isRepeated: boolean,
): string | undefined {
  const option = `--${name}`;
  if (wanted === undefined) return value === undefined ? undefined : `${option} takes no value`;
  const known = Object.keys(choices ?? {});
  const needed = `${option} needs a value: ${known.length === 0 ? wanted : known.join(', ')}`;
  if (value === undefined || value === '') return needed;
  if (!inlineValue && /^-./.test(value)) {
    return known.length === 0
      ? `${needed}; before one with a dash write ${option}=${wanted}`
      : needed;
  }
  if (isRepeated && !multiple) return `${option} is given twice`;
  if (choices === undefined || Object.hasOwn(choices, value)) return undefined;
  const { suggestion } = suggest(value, known);
  return `this is no value for ${option}; ${meant(suggestion, `it is one of ${known.join(', ')}`)}`;
}

function unknownOption({ name, rawName }: OptionToken, names: readonly string[]): string {
  const { suggestion } = suggest(name, names);
  const spelled = suggestion === undefined ? undefined : `--${suggestion}`;
  const known = names.length === 0 ? 'there are none' : `the options are ${listed(names)}`;
  return `there is no option ${code(rawName)}; ${meant(spelled, known)}`;
}

function listed(names: readonly string[]): string {
  return names.map((name) => `--${name}`).join(', ');
}

function problemWithOperands(
  given: readonly string[],
  known: Command['operands'],
): string | undefined {
  const missing = known[given.length];
  if (missing !== undefined && !missing.optional) return `${missing.name} is missing`;
  if (given.length > known.length) {
    if (known.length === 0) return 'this command takes options only';
    return `too many arguments: it takes ${known.map(({ name }) => name).join(' and ')}`;
  }
  return given.includes('') ? `a file's name is empty` : undefined;
}
