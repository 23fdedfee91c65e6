import { describe } from '../../diagnostic/describe.js';
import type { Severity } from '../../diagnostic/codes.js';
import type { Diagnostic, Range, Related } from '../../diagnostic/diagnostic.js';
import { shortPointer } from '../../diagnostic/pointer.js';
import { formatJson } from '../json.js';

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** A SARIF 2.1.0 log. https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export function sarifFormat(diagnostics: readonly Diagnostic[], file: string): string {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'lakeplan', rules: codes.map((id) => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((one) => result(one, file, codes.indexOf(one.code))),
      },
    ],
  };
  return `${formatJson(log)}\n`;
}

function result(one: Diagnostic, file: string, ruleIndex: number): unknown {
  const { message, help } = describe(one);
  return {
    ruleId: one.code,
    ruleIndex,
    level: levels[one.severity],
    message: { text: `${message}; help: ${help}` },
    locations: [location(one, file)],
    ...(one.related && { relatedLocations: one.related.map((other) => location(other, file)) }),
  };
}

function location({ pointer, range }: Related, file: string): unknown {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(file) },
      ...(range && { region: region(range) }),
    },
    logicalLocations: [{ fullyQualifiedName: shortPointer(pointer) }],
  };
}

/** A path as a relative URI, in which `#` and `?` begin no other part. */
function uriOf(file: string): string {
  return encodeURI(file).replace(/[#?]/g, encodeURIComponent);
}

function region({ start, end }: Range): unknown {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}
