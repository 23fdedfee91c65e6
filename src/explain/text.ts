import { compareText } from '../diagnostic/diagnostic.js';

/** The columns of a page, examples aside. */
export const width = 80;

/** The codes of a table, in order of name. */
export function codesOf<C extends string>(table: Readonly<Record<C, unknown>>): readonly C[] {
  return (Object.keys(table) as C[]).sort(compareText);
}

/** Paragraphs, each of lines, with a blank line between them. */
export function paragraphs(...texts: readonly (readonly string[])[]): string {
  return texts.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

/** Codes one to a line, each with what is said of it. */
export function listed<C extends string>(codes: readonly C[], say: (code: C) => string): string {
  const longest = Math.max(...codes.map((code) => code.length));
  return codes.map((code) => `${code.padEnd(longest)}  ${say(code)}\n`).join('');
}
