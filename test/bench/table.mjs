import { stdout } from 'node:process';
import { median } from './measure.mjs';

/** The ratios between two parts of all, such as the middle half. */
function between(ratios, from, to) {
  const at = (part) => ratios[Math.round(part * (ratios.length - 1))].toFixed(2);
  return `${at(from)}–${at(to)}`;
}

const head = ['what', 'median', 'against', 'median', 'ratio', 'middle half', 'spread', 'goal'];

function cellsOf({ what, against, time, base, ratios, goal }) {
  const spreads = [between(ratios, 0.25, 0.75), between(ratios, 0, 1)];
  const wanted = goal === undefined ? '' : `≤ ${goal}`;
  return [what, time, against, base, median(ratios).toFixed(2), ...spreads, wanted];
}

/** One line for each figure: a ratio, its sides, and how far it spreads; or why there is none. */
export function printTable(rows) {
  const found = rows.filter(({ missing }) => missing === undefined).map(cellsOf);
  const lines = [head, ...found];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  for (const line of lines) {
    const cells = line.map((cell, column) => cell.padEnd(widths[column]));
    stdout.write(`${cells.join('  ').trimEnd()}\n`);
  }
  for (const { what, missing } of rows)
    if (missing !== undefined) stdout.write(`${what}: left out, because ${missing}\n`);
}
