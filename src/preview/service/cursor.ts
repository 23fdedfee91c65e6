import { child, isTable } from 'lakeplan/internal';
import { parseToml } from 'lakeplan/toml';

/** What is being written where the cursor stands. */
export interface Cursor {
  readonly kind: 'header' | 'key' | 'value';
  /** The part that a completion replaces. */
  readonly from: number;
  readonly to: number;
  /** The place of the table, or of the value, with its key. */
  readonly pointer: string;
  /** The document with something else where the cursor stands. */
  readonly document: unknown;
}

const marker = 'lakeplan-cursor';

interface Attempt extends Pick<Cursor, 'kind' | 'from' | 'to'> {
  /** The line with the marker in it. */
  readonly line: string;
}

/** Each way to read a line up to the cursor, with what it becomes when a marker takes the place of the word. */
const readings: readonly {
  readonly kind: Cursor['kind'];
  readonly before: RegExp;
  readonly after: RegExp;
  readonly mark: (before: string, after: string) => string;
}[] = [
  {
    kind: 'header',
    before: /^\s*\[\[?(?:[^\]#]*\.)?\s*(?<word>[\w-]*)$/,
    after: /^[\w-]*/,
    mark: (before) => `${before}${marker}]${before.trimStart().startsWith('[[') ? ']' : ''}`,
  },
  {
    kind: 'value',
    before: /=\s*(?<word>"[^"\\]*|'[^']*|[\w.+-]*)$/,
    after: /^(?:[^"'\s,}\]]*["']|[\w.+-]*)/,
    mark: (before, after) => `${before}"${marker}"${after}`,
  },
  {
    kind: 'key',
    before: /(?:^|[{,]|\w\.)\s*(?<word>[\w-]*)$/,
    after: /^[\w-]*/,
    mark: (before, after) => `${before}${marker}${/^\s*[=.]/.test(after) ? '' : ' = 0'}${after}`,
  },
];

/** What stands at the cursor; undefined where nothing of the kind can be told. */
export function readCursor(text: string, at: number): Cursor | undefined {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const newline = text.indexOf('\n', at);
  const end = newline < 0 ? text.length : newline;
  for (const { kind, before, after, mark } of readings) {
    const typed = text.slice(start, at);
    const word = before.exec(typed)?.groups?.['word'];
    if (word === undefined) continue;
    const [rest = ''] = after.exec(text.slice(at, end)) ?? [];
    const [from, to] = [at - word.length, at + rest.length];
    const line = mark(text.slice(start, from), text.slice(to, end));
    const attempt = { kind, from, to, line };
    const found = find(`${text.slice(0, start)}${line}${text.slice(end)}`, attempt);
    if (found !== undefined) return found;
    // A mistake elsewhere: the table alone says enough of where this is.
    const header = text.slice(0, start).lastIndexOf('\n[') + 1;
    return (
      find(`${text.slice(header, start)}${line}`, attempt) ??
      find(`${headerAt(text, header)}\n${line}`, attempt)
    );
  }
  return undefined;
}

function headerAt(text: string, at: number): string {
  return text.slice(at).split('\n', 1)[0] ?? '';
}

function find(text: string, { kind, from, to }: Attempt): Cursor | undefined {
  const parsed = parseToml(text);
  if (!parsed.ok) return undefined;
  const pointer = pointerOf(parsed.document, '', kind === 'value');
  return pointer === undefined ? undefined : { kind, from, to, pointer, document: parsed.document };
}

/** Where the marker stands: the table it is a key of, or the value it is. */
function pointerOf(value: unknown, pointer: string, isValue: boolean): string | undefined {
  if (value === marker) return isValue ? pointer : undefined;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      const found = pointerOf(item, child(pointer, index), isValue);
      if (found !== undefined) return found;
    }
  }
  if (!isTable(value)) return undefined;
  if (!isValue && Object.hasOwn(value, marker)) return pointer;
  for (const key of Object.keys(value)) {
    const found = pointerOf(value[key], child(pointer, key), isValue);
    if (found !== undefined) return found;
  }
  return undefined;
}
