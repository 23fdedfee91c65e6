import { describe } from '../../diagnostic/describe.js';
import type { Severity } from '../../diagnostic/codes.js';
import type { Diagnostic, Range, Related } from '../../diagnostic/diagnostic.js';

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
  return `${JSON.stringify(log, null, 2)}\n`;
}

function result(one: Diagnostic, file: string, ruleIndex: number): unknown {
  const { message, help } = describe(one);
  const artifactLocation = { uri: encodeURI(file) };
  return {
    ruleId: one.code,
    ruleIndex,
    level: levels[one.severity],
    message: { text: `${message}; help: ${help}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation,
          ...(one.range === undefined ? {} : { region: region(one.range) }),
        },
        logicalLocations: [{ fullyQualifiedName: one.pointer }],
      },
    ],
    ...(one.related === undefined ? {} : { relatedLocations: one.related.map(related) }),
  };
}

function related({ pointer }: Related): unknown {
  return { logicalLocations: [{ fullyQualifiedName: pointer }] };
}

function region({ start, end }: Range): unknown {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}
