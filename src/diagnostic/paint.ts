/** What a terminal shows text in: its ANSI code. */
const codes = { red: 31, yellow: 33, cyan: 36 };

export type Color = keyof typeof codes;

export function painted(text: string, color: Color): string {
  return `\u001b[${codes[color]}m${text}\u001b[0m`;
}
