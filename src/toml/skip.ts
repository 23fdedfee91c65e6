import { Char, isBareValue, isDigit, isQuote } from './characters.js';
import { atEnd, peek, type Reader } from './reader.js';

/** Blanks within a line. */
export function skipWhitespace(reader: Reader): void {
  while (isWhitespace(peek(reader))) reader.at++;
}

/** All that may stand between two keys or two values: blanks, line ends and comments. */
export function skipTrivia(reader: Reader): void {
  while (!atEnd(reader)) {
    const unit = peek(reader);
    if (unit === Char.hash) skipComment(reader);
    else if (isWhitespace(unit) || unit === Char.newline || unit === Char.carriageReturn)
      reader.at++;
    else return;
  }
}

/** A string of any of the four kinds, with its quotes. */
export function skipString(reader: Reader): void {
  const quote = peek(reader);
  const multiline = peek(reader, 1) === quote && peek(reader, 2) === quote;
  reader.at += multiline ? 3 : 1;
  for (; !atEnd(reader); reader.at++) {
    const unit = peek(reader);
    if (unit === Char.backslash && quote === Char.quotationMark) reader.at++;
    else if (unit === quote && !multiline) break;
    else if (unit === quote && peek(reader, 1) === quote && peek(reader, 2) === quote) {
      // Up to two quotes more belong to the string: the last three end it.
      reader.at += 2;
      for (let more = 0; more < 2 && peek(reader, 1) === quote; more++) reader.at++;
      break;
    }
  }
  reader.at = Math.min(reader.at + 1, reader.text.length);
}

/** A value of any kind, whatever it holds. */
export function skipValue(reader: Reader): void {
  let depth = 0;
  do {
    const unit = peek(reader);
    if (unit === Char.openBracket || unit === Char.openBrace) depth++;
    else if (unit === Char.closeBracket || unit === Char.closeBrace) depth--;
    else if (depth === 0) return skipScalar(reader);
    if (depth < 0) return;
    if (isQuote(unit)) skipString(reader);
    else reader.at++;
    if (depth > 0) skipTrivia(reader);
  } while (depth > 0 && !atEnd(reader));
}

function skipScalar(reader: Reader): void {
  if (isQuote(peek(reader))) return skipString(reader);
  const start = reader.at;
  skipBareValue(reader);
  const isDate = reader.at === start + 10 && reader.text.charCodeAt(start + 4) === Char.minus;
  if (isDate && peek(reader) === Char.space && isDigit(peek(reader, 1))) {
    reader.at++;
    skipBareValue(reader);
  }
}

function skipBareValue(reader: Reader): void {
  while (isBareValue(peek(reader))) reader.at++;
}

function skipComment(reader: Reader): void {
  while (!atEnd(reader) && peek(reader) !== Char.newline) reader.at++;
}

function isWhitespace(unit: number): boolean {
  return unit === Char.space || unit === Char.tab;
}
