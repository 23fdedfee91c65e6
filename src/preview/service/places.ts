/** Turns the positions of diagnostics into offsets, as editors want them. */
export interface Offsets {
  readonly offsetOf: (line: number, column: number) => number;
  readonly length: number;
}

export function createOffsets(text: string): Offsets {
  // Columns do not count a byte order mark.
  const starts = [text.startsWith('\ufeff') ? 1 : 0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const { length } = text;
  return {
    length,
    offsetOf: (line, column) => Math.min((starts[line - 1] ?? length) + column - 1, length),
  };
}
