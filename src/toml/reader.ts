import { Char } from './characters.js';

/** As much of a string as it takes to read one. A test passes another that counts what is read. */
export interface Text {
  readonly length: number;
  charCodeAt(index: number): number;
  slice(start: number, end: number): string;
}

/** A text, and how far it was read. What reads it moves on, and never back. */
export interface Reader {
  readonly text: Text;
  at: number;
}

/** A part of a text, by the index of its first unit and of the one after its last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function createReader(text: Text): Reader {
  return { text, at: startOf(text) };
}

/** The index at which the document begins: editors do not count a byte order mark. */
export function startOf(text: Text): number {
  return text.charCodeAt(0) === Char.byteOrderMark ? 1 : 0;
}

/** The next unit, or the one so many after it; NaN behind the end. */
export function peek({ text, at }: Reader, ahead = 0): number {
  return text.charCodeAt(at + ahead);
}

export function atEnd({ text, at }: Reader): boolean {
  return at >= text.length;
}
