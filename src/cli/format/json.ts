import { describe } from '../../diagnostic/describe.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { shortPointer } from '../../diagnostic/pointer.js';
import { formatJson } from '../json.js';

/** One array with all that is known of each diagnostic. */
export function jsonFormat(diagnostics: readonly Diagnostic[], file: string): string {
  const rows = diagnostics.map((one) => ({
    code: one.code,
    severity: one.severity,
    ...describe(one),
    file,
    pointer: shortPointer(one.pointer),
    range: one.range ?? null,
    related: (one.related ?? []).map((other) => ({
      ...other,
      pointer: shortPointer(other.pointer),
    })),
  }));
  return `${formatJson(rows)}\n`;
}
