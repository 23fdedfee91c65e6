/** What the command line needs of the platform; `main.ts` gives it node's. */
export interface Host {
  /** The arguments one by one; `valued` names the options that take a value. */
  readonly tokenize: (args: readonly string[], valued: readonly string[]) => readonly Token[];
  /** The text of a file, or of standard input for `-`; throws when it cannot be read. */
  readonly readText: (path: string) => string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether messages may be coloured. */
  readonly color: boolean;
}

/** One argument, as node's `parseArgs` tells them apart. */
export type Token =
  | { readonly kind: 'positional'; readonly value: string }
  | {
      readonly kind: 'option';
      readonly name: string;
      readonly rawName: string;
      readonly value?: string | undefined;
    }
  | { readonly kind: 'option-terminator' };

/** What a command leaves behind: its product, its messages, and 0 (good), 1 (wrong configuration) or 2 (wrong usage). */
export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: 0 | 1 | 2;
}

export function usageError(message: string): Outcome {
  return { stdout: '', stderr: `lakeplan: ${message}\nTry: lakeplan --help\n`, exitCode: 2 };
}
