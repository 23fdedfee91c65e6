import type { Mutant } from './mutants.js';

/** Files of tests in the order to run them, for one mutant. */
export interface Order {
  readonly quick: readonly string[];
  readonly slow: readonly string[];
}

/** Those that take longer wait until all mutants were shown to the others. */
const quickly = 1500;

/** Learns which files of tests catch most for their time, above all in one folder. */
export class Learned {
  readonly #durations: ReadonlyMap<string, number>;
  readonly #caught = new Map<string, number>();

  constructor(durations: ReadonlyMap<string, number>) {
    this.#durations = durations;
  }

  learn({ folder }: Mutant, path: string): void {
    for (const key of [path, `${folder}\n${path}`])
      this.#caught.set(key, (this.#caught.get(key) ?? 0) + 1);
  }

  orderFor({ folder }: Mutant): Order {
    const score = (path: string) =>
      (1 + this.#count(path) + 8 * this.#count(`${folder}\n${path}`) + 4 * likeness(folder, path)) /
      (100 + this.#duration(path));
    const files = [...this.#durations.keys()].sort((a, b) => score(b) - score(a));
    return {
      quick: files.filter((path) => this.#duration(path) < quickly),
      slow: files.filter((path) => this.#duration(path) >= quickly),
    };
  }

  #count(key: string): number {
    return this.#caught.get(key) ?? 0;
  }

  #duration(path: string): number {
    return this.#durations.get(path) ?? 0;
  }
}

/** How many names of folders the two have in common: `src/diff/rules` and `test/diff/rules/lakes.test.ts`. */
function likeness(folder: string, path: string): number {
  const parts = path.split('/');
  return folder.split('/').filter((part) => parts.includes(part)).length;
}
