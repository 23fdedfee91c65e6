import { diagnostic, type Diagnostic } from '../diagnostic/diagnostic.js';
import { parseToml } from '../toml.js';
import { withPositions } from '../toml/positions.js';
import { readFile } from './files.js';
import { isOutcome, usageError, type Host, type Outcome } from './host.js';

/** What was read of a file. */
export interface Input {
  readonly file: string;
  /** The document, or why there is none. */
  readonly parsed: ReturnType<typeof parseToml>;
  /** The text, if it is TOML, in which places can be found. */
  readonly toml?: string;
  /** Whether the document is a plan that was written before, not a configuration. */
  readonly isPlan: boolean;
  /** What to say before anything else. */
  readonly note: string;
  /** Gives diagnostics of the document their places in the text. */
  readonly place: (diagnostics: readonly Diagnostic[]) => readonly Diagnostic[];
}

/** What is read when no file is named: the first of these that is in the working directory. */
export const defaultFiles = ['metaxy.toml', 'lakeplan.toml', 'pyproject.toml'] as const;

/** The document in a file; without a name, that of the first default file there is. */
export function readInput(file: string | undefined, host: Host): Input | Outcome {
  if (file === undefined) return readDefault(host);
  const read = readFile(file, host);
  return isOutcome(read) ? read : parseInput(file, read.text);
}

function readDefault(host: Host): Input | Outcome {
  const [first, ...others] = defaultFiles.filter((file) => host.exists(file));
  if (first === undefined) {
    return usageError(
      'there is no metaxy.toml, lakeplan.toml or pyproject.toml here: name the file',
    );
  }
  const input = readInput(first, host);
  const unread = others.filter((file) => mayHoldLakes(file, host));
  if (isOutcome(input) || unread.length === 0) return input;
  return { ...input, note: `lakeplan: read ${first}, and not ${unread.join(' or ')} beside it\n` };
}

/** Nearly every Python project has a pyproject.toml, and few have lakes in it. */
function mayHoldLakes(file: string, host: Host): boolean {
  if (file !== 'pyproject.toml') return true;
  const read = readFile(file, host);
  return !isOutcome(read) && /tool\.(?:metaxy|lakeplan)/.test(read.text);
}

/** JSON by its name or by its first character, which no TOML has; else TOML. */
function parseInput(file: string, text: string): Input {
  const name = file === '-' ? '<stdin>' : file;
  if (file.endsWith('.json') || /^\s*\{/.test(text)) {
    const parsed = parseJson(text);
    const isPlan = file.endsWith('.plan.json') || (parsed.ok && hasNodes(parsed.document));
    return { file: name, parsed, isPlan, note: '', place: (diagnostics) => diagnostics };
  }
  return {
    file: name,
    toml: text,
    parsed: parseToml(text),
    isPlan: false,
    note: '',
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

function hasNodes(document: unknown): boolean {
  return (
    typeof document === 'object' &&
    document !== null &&
    Array.isArray((document as { readonly nodes?: unknown }).nodes)
  );
}
