import type * as pages from '../explain/index.js';

/** What the command line needs of the platform; `node/` gives it node's. */
export interface Host {
  /** The arguments one by one; `valued` names the options that take a value. */
  readonly tokenize: (args: readonly string[], valued: readonly string[]) => readonly Token[];
  readonly exists: (path: string) => boolean;
  /** Whether there is a folder at the path. */
  readonly isFolder: (path: string) => boolean;
  /** The text of a file, or of standard input for `-`; throws when it cannot be read. */
  readonly readText: (path: string) => string;
  /** Writes the whole file or, when it throws, none of it. A private one can be read by its owner only. */
  readonly writeText: (path: string, text: string, access: Access) => void;
  /** The same, for anyone to read, in place of whatever is there: it follows no link. */
  readonly replaceFile: (path: string, text: string) => void;
  /** Whether a file is there, and no link to one. */
  readonly isPlainFile: (path: string) => boolean;
  /** The names of what is in a folder; throws when it cannot be read. */
  readonly listFolder: (path: string) => readonly string[];
  /** Makes the folder, and those above it, unless it is there. */
  readonly makeFolder: (path: string) => void;
  readonly removeFile: (path: string) => void;
  /** Whether both paths are of one file that exists. */
  readonly isSameFile: (one: string, other: string) => boolean;
  /** The SHA-256 of a text, as hexadecimal digits. */
  readonly hash: (text: string) => string;
  readonly env: Variables;
  /** Whether messages may be coloured. */
  readonly color: boolean;
  /** Whether what goes to standard output may be coloured. */
  readonly productColor: boolean;
  /** `lakeplan/explain`, which is loaded for the command that asks for it. */
  readonly pages: () => Pages;
  /** The version of lakeplan. */
  readonly version: () => string;
}

export type Pages = typeof pages;
export type Variables = Readonly<Record<string, string | undefined>>;
export type Access = 'public' | 'private';

/** One argument, as node's `parseArgs` tells them apart. */
export type Token =
  | { readonly kind: 'positional'; readonly value: string }
  | {
      readonly kind: 'option';
      readonly name: string;
      readonly rawName: string;
      readonly value?: string | undefined;
      /** Whether the value stands in the same argument, as in `--name=value`. */
      readonly inlineValue?: boolean | undefined;
    }
  | { readonly kind: 'option-terminator' };

/**
 * What a command leaves behind: its product, its messages, and 0 (good), 1 (wrong configuration), 2 (wrong usage), 3 (not
 * up to date, or different) or 4 (different, and a danger).
 */
export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: 0 | 1 | 2 | 3 | 4;
}

/** Something other than the configuration is wrong: an argument, a file. */
export function usageError(message: string): Outcome {
  return { stdout: '', stderr: `lakeplan: ${message}\n`, exitCode: 2 };
}

export function isOutcome(result: object): result is Outcome {
  return 'exitCode' in result;
}
