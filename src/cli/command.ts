import type { Host, Outcome } from './host.js';

/** One option of a command. */
export interface Option {
  /** The name of its value; without it the option is a flag. */
  readonly value?: string;
  readonly multiple?: boolean;
  /** The only values it has, each with what it means. */
  readonly choices?: Readonly<Record<string, string>>;
  /** Whole sentences, with the default where there is one; before choices, what they are. */
  readonly help: string;
}

export type Options = Readonly<Record<string, Option>>;

/** The options as given, each as its row says; those that were not given are undefined. */
export type Given<O extends Options> = { readonly [Name in keyof O]?: ValueOf<O[Name]> };

/** What an option may be given as: a text, several, or for a flag that it was given. */
export type Value = string | readonly string[] | true;

type ValueOf<O extends Option> = Option extends O
  ? Value
  : O extends { readonly choices: infer Choices }
    ? keyof Choices
    : O extends { readonly value: string }
      ? O extends { readonly multiple: true }
        ? readonly string[]
        : string
      : true;

/** What a command takes beside its options. */
export interface Operand {
  readonly name: string;
  readonly optional?: boolean;
  readonly help: string;
}

/** A command line that works, run by a test in a folder with a configuration. */
interface Example {
  readonly line: string;
  readonly what: string;
}

/** All there is to know of one command: parsing, help and messages are made from it. */
export interface Command<O extends Options = Options> {
  /** One line, for the list of commands. */
  readonly summary: string;
  /** What it does and prints, in paragraphs. */
  readonly description: readonly string[];
  readonly operands: readonly Operand[];
  readonly options: O;
  readonly examples: readonly Example[];
  run(operands: readonly string[], given: Given<O>, host: Host): Outcome;
}

/** Infers what `run` is given from the options. */
export function command<const O extends Options>(definition: Command<O>): Command<O> {
  return definition;
}
