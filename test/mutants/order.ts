import type { Mutant } from './mutants.js';

/** How long each portion may take, in milliseconds; the last is what is left. */
const portions = [1500, 6000];

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

  /** All files of tests, those first that probably catch this mutant soon, in portions. */
  portionsFor({ folder }: Mutant): readonly (readonly string[])[] {
    const score = (path: string) =>
      (1 + this.#count(path) + 8 * this.#count(`${folder}\n${path}`) + 4 * likeness(folder, path)) /
      (100 + this.#duration(path));
    const files = [...this.#durations.keys()].sort((a, b) => score(b) - score(a));
    return [...portions, Infinity].map((portion) => {
      let left = portion;
      const end = files.findIndex((path) => (left -= this.#duration(path)) < 0);
      return files.splice(0, end < 0 ? files.length : Math.max(end, 1));
    });
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
