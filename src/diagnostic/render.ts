import { catalogue } from './catalogue.js';
import type { Code, Severity } from './codes.js';
import type { Diagnostic } from './diagnostic.js';
import { printable } from './printable.js';
import type { Words } from './words.js';

export interface RenderOptions {
  /** The name of the file the document came from. */
  readonly source?: string;
  /** Whether to mark severities with ANSI colours. */
  readonly color?: boolean;
}

const colors: Readonly<Record<Severity, number>> = { error: 31, warning: 33, info: 36 };

/** The words for a diagnostic: what is wrong, where, and what to do. */
export function renderDiagnostic(
  diagnostic: Diagnostic,
  { source, color = false }: RenderOptions = {},
): string {
  const { code, severity, args, pointer, range, related = [] } = diagnostic;
  // The catalogue has for each code the words of its own facts; the union does not carry that over.
  const words = catalogue[code] as Words<Code>;
  const head = `${severity}[${code}]`;
  const shownHead = color ? `\u001b[${colors[severity]}m${head}\u001b[0m` : head;
  const place = [source, range && `${range.start.line}:${range.start.column}`]
    .filter(Boolean)
    .join(':');
  const where = [place, shownPointer(pointer)].filter((part) => part !== '').join(' ');
  return [
    `${shownHead}: ${words.message(args)}`,
    ...(where === '' ? [] : [`  at: ${where}`]),
    ...related.map((other) => `  also: ${shownPointer(other)}`),
    `  help: ${words.help(args)}`,
  ].join('\n');
}

/** Keys of any length and content can stand in a pointer. */
function shownPointer(pointer: string): string {
  return pointer
    .split('/')
    .map((key) => printable(key.slice(0, 64)))
    .join('/');
}
