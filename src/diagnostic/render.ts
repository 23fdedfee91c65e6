import type { Severity } from './codes.js';
import { describe } from './describe.js';
import type { Diagnostic, Excerpt, Range, Related } from './diagnostic.js';
import { painted, type Color } from './paint.js';
import { shortPointer } from './pointer.js';
import { printable } from './printable.js';

/** How `renderDiagnostic` is to show a diagnostic. */
export interface RenderOptions {
  /** The name of the file the document came from. */
  readonly source?: string;
  /** Whether to mark severities with ANSI colours. */
  readonly color?: boolean;
}

const colors: Readonly<Record<Severity, Color>> = { error: 'red', warning: 'yellow', info: 'cyan' };

/**
 * The words for a diagnostic: what is wrong, where, and what to do.
 *
 * @example
 * ```ts
 * import { renderDiagnostic } from 'lakeplan';
 * import { compileToml } from 'lakeplan/toml';
 *
 * const text = '[lakes.sales]\ncatalog = { type = "sqlite", uri = "/lakes/sales.sqlite" }\nstorge = {}\n';
 * const { diagnostics } = compileToml(text);
 * for (const one of diagnostics) console.log(renderDiagnostic(one, { source: 'lakes.toml' }));
 * // error[missing-key]: `storage` is missing
 * //   at lakes.toml:1:1
 * //     |
 * //   1 | [lakes.sales]
 * //     | ^^^^^^^^^^^^^
 * //   help: add `storage`, or, if the lake exists and its catalog knows where the data lies, `read_only = true` or `create_if_not_exists = false` in `attach_options`
 * // error[unknown-key]: `storge` is not a key here
 * //   at lakes.toml:3:1
 * //     |
 * //   3 | storge = …
 * //     | ^^^^^^
 * //   help: did you mean `storage`?
 * ```
 */
export function renderDiagnostic(
  diagnostic: Diagnostic,
  { source = '', color = false }: RenderOptions = {},
): string {
  const { code, severity, pointer, range, excerpt, related = [] } = diagnostic;
  const { message, help } = describe(diagnostic);
  const paint = (text: string) => (color ? painted(text, colors[severity]) : text);
  const place = range === undefined ? [source, shownPointer(pointer)] : [placeIn(source, range)];
  const where = place.filter((part) => part !== '').join(' ');
  return [
    `${paint(`${severity}[${code}]`)}: ${message}`,
    ...(where === '' ? [] : [`  at ${where}`]),
    ...(excerpt === undefined || range === undefined ? [] : frame(excerpt, range, paint)),
    ...related.map((other) => `  ${alsoHere(other)}`),
    `  help: ${help}`,
  ].join('\n');
}

/** `file:line:column`, which terminals and editors make a link of. */
function placeIn(source: string, { start }: Range): string {
  return [source, start.line, start.column].filter((part) => part !== '').join(':');
}

/** The line with a mark under the part that is meant. */
function frame(
  { text, start, end }: Excerpt,
  range: Range,
  paint: (text: string) => string,
): readonly string[] {
  const before = printable(text.slice(0, start));
  const meant = printable(text.slice(start, end));
  const line = String(range.start.line);
  const margin = ' '.repeat(line.length);
  const mark = paint('^'.repeat(Math.max(1, width(meant))));
  return [
    `  ${margin} |`,
    `  ${line} | ${before}${meant}${printable(text.slice(end))}`,
    `  ${margin} | ${' '.repeat(width(before))}${mark}`,
  ];
}

/** How many places a text takes in a line, as far as code points tell. */
function width(text: string): number {
  return Array.from(text).length;
}

/** Another place that takes part. */
export function alsoHere({ pointer, range }: Related): string {
  return `also here: ${range === undefined ? shownPointer(pointer) : `line ${range.start.line}`}`;
}

/** Keys of any length and content can stand in a pointer. */
export function shownPointer(pointer: string): string {
  return printable(shortPointer(pointer));
}
