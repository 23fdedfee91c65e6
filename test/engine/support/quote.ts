/** An SQL string literal, for the suite's own statements: it must not lean on what it tests. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** An SQL identifier, likewise. */
export function quoteName(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
