import { describe } from '../../diagnostic/describe.js';
import { printable } from '../../diagnostic/printable.js';
import { alsoHere, shownPointer } from '../../diagnostic/render.js';
import type { Severity } from '../../diagnostic/codes.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

/** Workflow commands, which GitHub shows at the lines of a pull request. */
export function githubFormat(diagnostics: readonly Diagnostic[], file: string): string {
  return diagnostics.map((one) => `${annotation(one, file)}\n`).join('');
}

function annotation(one: Diagnostic, file: string): string {
  const { message, help } = describe(one);
  const { start, end } = one.range ?? {};
  const properties = {
    file: printable(file),
    line: start?.line,
    endLine: end?.line,
    // GitHub takes columns only within one line.
    ...(start?.line === end?.line ? { col: start?.column, endColumn: end?.column } : {}),
    title: `lakeplan ${one.code}`,
  };
  const shown = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const place = one.range === undefined ? shownPointer(one.pointer) : '';
  const lines = [
    message,
    ...(place === '' ? [] : [`at ${place}`]),
    ...(one.related ?? []).map(alsoHere),
    `help: ${help}`,
  ];
  return `::${commands[one.severity]} ${shown.join(',')}::${escapeData(lines.join('\n'))}`;
}

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
