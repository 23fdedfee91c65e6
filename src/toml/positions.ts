import { aboutOf, type Code } from '../diagnostic/codes.js';
import type { Diagnostic, Range } from '../diagnostic/diagnostic.js';
import { excerptOf, linesOf } from './excerpt.js';
import { locate, startOfDocument, type Location } from './locate.js';
import type { Text } from './reader.js';

/** Gives the diagnostics of a document their ranges in the TOML text it was parsed from; one that has a range keeps it. */
export function withPositions(
  diagnostics: readonly Diagnostic[],
  text: Text,
): readonly Diagnostic[] {
  const bare = diagnostics.filter(({ range }) => range === undefined);
  const pointers = bare.flatMap(({ pointer, related = [] }) => [
    pointer,
    listOf(pointer),
    ...related.map((other) => other.pointer),
  ]);
  const locations = locate(text, pointers);
  const lines = linesOf(text);
  return diagnostics.map((diagnostic) => {
    const { code, pointer, range, related } = diagnostic;
    const location = locations.get(pointer);
    if (range !== undefined || location === undefined) return diagnostic;
    const place = rangeFor(code, pointer, location);
    const excerpt = excerptOf(diagnostic, location, place, lines, locations.get(listOf(pointer)));
    const others = related?.map((other) => {
      const found = locations.get(other.pointer);
      return found === undefined
        ? other
        : { ...other, range: rangeFor(code, other.pointer, found) };
    });
    return {
      ...diagnostic,
      range: place,
      ...(excerpt && { excerpt }),
      ...(others && { related: others }),
    };
  });
}

/** The list that holds an item; anything but an item ignores it. */
function listOf(pointer: string): string {
  return pointer.replace(/\/\d+$/, '');
}

/** The range the code is about, or the nearest enclosing range where there is none. */
function rangeFor(code: Code, pointer: string, location: Location): Range {
  const { key, value, header } = location;
  const whole = value ?? header;
  const isKey = location.pointer === pointer && aboutOf(code) === 'key';
  const range = isKey ? (key ?? whole) : (whole ?? key);
  return range ?? { start: startOfDocument, end: startOfDocument };
}
