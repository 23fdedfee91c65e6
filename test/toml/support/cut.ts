import type { Position, Range } from '../../../src/diagnostic/diagnostic.js';

/** The index in the text of a place as an editor shows it. */
export function indexOf(text: string, { line, column }: Position): number {
  const lines = text.split('\n').slice(0, line - 1);
  const mark = line === 1 && text.startsWith('\ufeff') ? 1 : 0;
  return lines.reduce((sum, { length }) => sum + length + 1, 0) + mark + column - 1;
}

/** The text at the range. */
export function cut(text: string, { start, end }: Range): string {
  return text.slice(indexOf(text, start), indexOf(text, end));
}

/** The text with another in place of the range. */
export function replaced(text: string, { start, end }: Range, by: string): string {
  return text.slice(0, indexOf(text, start)) + by + text.slice(indexOf(text, end));
}
