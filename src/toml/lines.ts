import type { Position } from '../diagnostic/diagnostic.js';
import { Char } from './characters.js';
import { startOf, type Text } from './reader.js';

/** The lines and columns of the indexes, found in one pass. */
export function positionsOf(
  text: Text,
  indexes: ReadonlySet<number>,
): ReadonlyMap<number, Position> {
  const positions = new Map<number, Position>();
  let line = 1;
  let lineStart = startOf(text);
  let at = lineStart;
  for (const index of Float64Array.from(indexes).sort()) {
    for (; at < index; at++) {
      if (text.charCodeAt(at) !== Char.newline) continue;
      line++;
      lineStart = at + 1;
    }
    positions.set(index, { line, column: index - lineStart + 1 });
  }
  return positions;
}
