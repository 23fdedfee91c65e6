import type { Mutant } from './mutants.js';

export interface Tried extends Mutant {
  readonly outcome: 'caught' | 'survived' | 'equivalent';
}

const outcomes = ['caught', 'survived', 'equivalent'] as const;

/** How many of each outcome there are, by folder. */
export function formatTable(tried: readonly Tried[]): string {
  const folders = [...new Set(tried.map(({ folder }) => folder))].sort();
  const rows = folders.map((folder) => {
    const inside = tried.filter((one) => one.folder === folder);
    return row(
      folder,
      outcomes.map((outcome) => inside.filter((one) => one.outcome === outcome).length),
    );
  });
  return [row('', outcomes), ...rows].join('\n');
}

function row(name: string, cells: readonly (string | number)[]): string {
  return [name.padEnd(28), ...cells.map((cell) => String(cell).padStart(12))].join('');
}
