import { parse, TomlError } from 'smol-toml';
import { compile } from './compile/compile.js';
import type { CompileOptions, CompileResult } from './compile/result.js';
import { diagnostic, type Diagnostic, type Position } from './diagnostic/diagnostic.js';
import { keepDigits } from './toml/moments.js';
import { withPositions } from './toml/positions.js';

/** What `parseToml` gives: a document, or why there is none. */
export type ParseResult =
  | { readonly ok: true; readonly document: unknown }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * Parses TOML text to a document for `compile`. Never throws; a mistake in the text is a diagnostic with its place.
 *
 * @example
 * ```ts
 * import { parseToml } from 'lakeplan/toml';
 *
 * const parsed = parseToml('alias = "sales');
 * if (!parsed.ok) console.log(parsed.diagnostics[0]?.code, parsed.diagnostics[0]?.range?.start.line);
 * // toml-syntax 1
 * ```
 */
export function parseToml(text: string): ParseResult {
  try {
    // A number too large for JavaScript may stand in another tool's table; in ours it is of the wrong type.
    const document = parse(text, { integersAsBigInt: 'asNeeded' });
    keepDigits(document, text);
    return { ok: true, document };
  } catch (error) {
    // The error's own message quotes the line, which may hold a credential: only its place is taken.
    const place = error instanceof TomlError ? placeOf(error, text) : { line: 1, column: 1 };
    return {
      ok: false,
      diagnostics: [diagnostic('toml-syntax', '', {}, { range: { start: place, end: place } })],
    };
  }
}

/** Editors do not count a byte order mark as a column; the parser does. */
function placeOf({ line, column }: TomlError, text: string): Position {
  return { line, column: line === 1 && text.startsWith('\ufeff') ? column - 1 : column };
}

/**
 * Parses and compiles TOML text; the diagnostics say where in it they stand.
 *
 * @example
 * ```ts
 * import { compileToml } from 'lakeplan/toml';
 *
 * const text = `
 * [lakes.sales]
 * catalog = { type = "sqlite", uri = "\${HOME}/sales.sqlite" }
 * storage = { type = "local", path = "/lakes/sales" }
 * `;
 * const result = compileToml(text, { env: { HOME: '/home/ada' }, target: '1.4' });
 * if (result.ok) console.log(result.plan.nodes.map((node) => node.kind).join(' '), result.plan.use);
 * // extension extension attach ducklake
 * ```
 */
export function compileToml(text: string, options?: CompileOptions): CompileResult {
  const parsed = parseToml(text);
  if (!parsed.ok) return parsed;
  const result = compile(parsed.document, options);
  if (result.diagnostics.length === 0) return result;
  return { ...result, diagnostics: withPositions(result.diagnostics, text) };
}
