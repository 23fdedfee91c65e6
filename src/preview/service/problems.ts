import type { Diagnostic } from 'lakeplan';
import { startOfDocument, withPositions } from 'lakeplan/internal';
import type { Fix, Problem } from '../protocol.js';
import { adviceOn } from './advice.js';
import { createOffsets } from './places.js';

/** The diagnostics in words, each with its place and what may be put there, in the order of the text. */
export function problemsOf(diagnostics: readonly Diagnostic[], text: string): readonly Problem[] {
  const { offsetOf } = createOffsets(text);
  const problems = withPositions(diagnostics, text).map((diagnostic): Problem => {
    const { code, severity, range } = diagnostic;
    const { line, column } = range?.start ?? startOfDocument;
    const end = range?.end ?? startOfDocument;
    const [from, to] = [offsetOf(line, column), offsetOf(end.line, end.column)];
    const fixes = fixesFor(diagnostic);
    return { code, severity, ...adviceOn(diagnostic), from, to, line, column, fixes };
  });
  return problems.sort((a, b) => a.from - b.from || a.to - b.to);
}

/** What was meant, where the compiler has a guess; a key is written bare, a value with quotes. */
function fixesFor({ code, args }: Diagnostic): readonly Fix[] {
  if (!('suggestion' in args) || args.suggestion === undefined || code === 'unknown-lake')
    return [];
  const { suggestion } = args;
  // What is chosen is a value; a guess at a key comes with the key.
  const isValue = 'known' in args;
  return [{ label: `Change to ${suggestion}`, insert: isValue ? `"${suggestion}"` : suggestion }];
}
