import { diagnostic, type Diagnostic } from '../diagnostic/diagnostic.js';
import { parseToml } from '../toml.js';
import { usageError, type Host, type Outcome } from './host.js';

export interface ReadDocument {
  readonly document: unknown;
}

/** The document in a file: JSON by its name or by its first character, which no TOML has; else TOML. */
export function readDocument(
  file: string,
  host: Host,
): { readonly document: unknown } | { readonly diagnostics: readonly Diagnostic[] } | Outcome {
  let text;
  try {
    text = host.readText(file);
  } catch {
    return usageError(file === '-' ? 'standard input cannot be read' : `${file} cannot be read`);
  }
  if (!file.endsWith('.json') && !/^\s*\{/.test(text)) {
    const parsed = parseToml(text);
    return parsed.ok ? { document: parsed.document } : { diagnostics: parsed.diagnostics };
  }
  try {
    return { document: JSON.parse(text) as unknown };
  } catch {
    // The error's own message quotes the text.
    return { diagnostics: [diagnostic('json-syntax', '', {})] };
  }
}
