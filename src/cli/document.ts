import { diagnostic, type Diagnostic } from '../diagnostic/diagnostic.js';
import { parseToml } from '../toml.js';
import { withPositions } from '../toml/positions.js';
import { usageError, type Host, type Outcome } from './host.js';

/** What was read of a file. */
export interface Input {
  readonly file: string;
  /** The document, or why there is none. */
  readonly parsed: ReturnType<typeof parseToml>;
  /** Gives diagnostics of the document their places in the text. */
  readonly place: (diagnostics: readonly Diagnostic[]) => readonly Diagnostic[];
}

/** The document in a file: JSON by its name or by its first character, which no TOML has; else TOML. */
export function readInput(file: string, host: Host): Input | Outcome {
  let text: string;
  try {
    // Some editors begin a file with a byte order mark, which JSON does not know.
    text = host.readText(file).replace(/^\ufeff/, '');
  } catch {
    const name = file === '-' ? 'standard input' : file;
    return usageError(`${name} cannot be read, or is not text in UTF-8`);
  }
  const name = file === '-' ? '<stdin>' : file;
  if (file.endsWith('.json') || /^\s*\{/.test(text)) {
    return { file: name, parsed: parseJson(text), place: (diagnostics) => diagnostics };
  }
  return {
    file: name,
    parsed: parseToml(text),
    place: (diagnostics) => (diagnostics.length === 0 ? [] : withPositions(diagnostics, text)),
  };
}

function parseJson(text: string): Input['parsed'] {
  try {
    return { ok: true, document: JSON.parse(text) as unknown };
  } catch {
    // The error's own message quotes the text.
    return { ok: false, diagnostics: [diagnostic('json-syntax', '', {})] };
  }
}
