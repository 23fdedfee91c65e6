/** The text of `--help`. */
export const usage: string;

/** What the command line asks for. */
export type Request =
  | { readonly asks: 'help' | 'version' }
  | { readonly asks: 'mistake'; readonly message: string }
  | { readonly asks: 'page'; readonly file: string | undefined; readonly port: number };

export function readArguments(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Request;
