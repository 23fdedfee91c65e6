import { createRandom } from '../fuzz/random.js';
import type { Mutant } from './mutants.js';

/** How many come from every folder, before the rest comes from anywhere. */
const ofEach = 8;

/** All mutants in the order in which they are planted: some of every folder first, so that none is left out. */
export function inRandomOrder(mutants: readonly Mutant[], seed: number): readonly Mutant[] {
  const shuffled = shuffle(mutants, seed);
  const taken = new Map<string, number>();
  const first: Mutant[] = [];
  const rest: Mutant[] = [];
  for (const mutant of shuffled) {
    const count = taken.get(mutant.folder) ?? 0;
    taken.set(mutant.folder, count + 1);
    (count < ofEach ? first : rest).push(mutant);
  }
  return [...first, ...rest];
}

function shuffle<T>(items: readonly T[], seed: number): readonly T[] {
  const random = createRandom(seed, 0);
  const shuffled = [...items];
  for (let end = shuffled.length; end > 1; end -= 1) {
    const other = random.int(end);
    [shuffled[other], shuffled[end - 1]] = [shuffled[end - 1] as T, shuffled[other] as T];
  }
  return shuffled;
}
