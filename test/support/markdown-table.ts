/** A table of Markdown as prettier writes it. */
export function markdownTable([head = [], ...rows]: readonly (readonly string[])[]): string {
  const widths = head.map((cell, column) =>
    Math.max(3, cell.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |\n`;
  return [head, widths.map((width) => '-'.repeat(width)), ...rows].map(line).join('');
}

/** Names as code, in the order of the alphabet. */
export function names(of: Iterable<string>): string {
  return [...of]
    .sort()
    .map((name) => `\`${name}\``)
    .join(', ');
}
