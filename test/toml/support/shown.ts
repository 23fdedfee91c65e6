import type { Range } from '../../../src/diagnostic/diagnostic.js';
import { locate } from '../../../src/toml/locate.js';
import { cut } from './cut.js';

/** What was found of a pointer, each part as its range and the text there. */
export function shown(text: string, pointer: string): Readonly<Record<string, string>> {
  const parts: Record<string, string> = {};
  for (const [part, found] of Object.entries(locate(text, [pointer]).get(pointer) ?? {})) {
    parts[part] =
      typeof found === 'string'
        ? found
        : `${shownRange(found as Range)} ${cut(text, found as Range)}`;
  }
  return parts;
}

/** `line:column` of the start and the end; the line of the end only where it is another. */
export function shownRange({ start, end }: Range): string {
  const endLine = end.line === start.line ? '' : `${end.line}:`;
  return `${start.line}:${start.column}-${endLine}${end.column}`;
}
