import type { Variables } from './host.js';

/** What a file of variables holds, and what is wrong with which of its lines. */
export interface VariablesFile {
  readonly variables: Variables;
  readonly problems: readonly { readonly line: number; readonly problem: string }[];
}

/** One line, or an assignment that goes on over several. No problem quotes the text: it may hold a credential. */
type Entry = { readonly end: number } & (
  | { readonly name: string; readonly value: string }
  | { readonly problem: string }
  | { readonly isBlank: true }
);

/**
 * Reads a `.env` file: blank lines, comments, and `NAME=value`, with `export` before it or without. A quoted value may
 * go on over lines. Where it finds nothing wrong, Node's own reader gives the same; that one skips what it cannot read
 * and cuts a value off at any `#`.
 */
export function readVariablesFile(source: string): VariablesFile {
  const text = source.replaceAll('\r\n', '\n');
  const values = new Map<string, string>();
  const problems: VariablesFile['problems'][number][] = [];
  let line = 1;
  for (let start = 0; start < text.length;) {
    const entry = readEntry(text, start);
    if ('problem' in entry) problems.push({ line, problem: entry.problem });
    if ('name' in entry) values.set(entry.name, entry.value);
    for (let at = start; at <= entry.end; at = endOfLine(text, at) + 1) line += 1;
    start = entry.end + 1;
  }
  return { variables: Object.fromEntries(values), problems };
}

function readEntry(text: string, start: number): Entry {
  const end = endOfLine(text, start);
  const line = text.slice(start, end);
  if (isBlank(line)) return { isBlank: true, end };
  const [head, name] = /^[ \t]*(?:export[ \t]+)?([\w.-]+)[ \t]*=[ \t]*/.exec(line) ?? [];
  if (head === undefined || name === undefined || line.includes('\r')) {
    return { problem: 'expected NAME=VALUE or a comment', end };
  }
  const quote = line.charAt(head.length);
  return quote !== '' && '"\'`'.includes(quote)
    ? readQuoted(text, name, quote, start + head.length, end)
    : readPlain(name, line.slice(line.indexOf('=') + 1), end);
}

function readQuoted(text: string, name: string, quote: string, open: number, end: number): Entry {
  const close = text.indexOf(quote, open + 1);
  if (close === -1) return { problem: `the opening ${quote} has no closing ${quote}`, end };
  const last = endOfLine(text, close);
  if (!isBlank(text.slice(close + 1, last))) {
    return { problem: `expected only a comment after the closing ${quote}`, end: last };
  }
  const value = text.slice(open + 1, close).replaceAll('\r', '');
  return { name, value: quote === '"' ? value.replaceAll('\\n', '\n') : value, end: last };
}

/** A comment after a value has a space before it; any other `#` may be part of a password. */
function readPlain(name: string, rest: string, end: number): Entry {
  const comment = rest.indexOf('#');
  if (comment === -1) return { name, value: trimmed(rest), end };
  return comment > 0 && ' \t'.includes(rest.charAt(comment - 1))
    ? { name, value: trimmed(rest.slice(0, comment)), end }
    : { problem: 'put quotes around a value that contains `#`', end };
}

function isBlank(line: string): boolean {
  return /^[ \t]*(?:#|$)/.test(line);
}

/** Without the spaces and tabs around it; `trim` would take other characters too. */
function trimmed(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && ' \t'.includes(text.charAt(start))) start += 1;
  while (start < end && ' \t'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end;
}
