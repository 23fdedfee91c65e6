import type { Mutant } from './mutants.js';
import type { Workplace } from './workplace.js';

/**
 * The mutants that the compiler accepts, of several that are each in a file of its own: they are planted together, and
 * those in whose files it finds errors are taken out, until it finds none.
 */
export async function accepted(
  workplace: Workplace,
  mutants: readonly Mutant[],
): Promise<readonly Mutant[]> {
  if (mutants.length === 0) return [];
  for (const { file, text } of mutants) workplace.write(file, text());
  const output = await workplace.compile();
  for (const { file, original } of mutants) workplace.write(file, original);
  if (output === '') return mutants;
  const wrong = new Set([...output.matchAll(/^(\S+)\(\d+,\d+\): error/gm)].map(([, file]) => file));
  const others = mutants.filter(({ file }) => !wrong.has(file));
  // An error may be in a file that uses the changed one.
  if (others.length < mutants.length) return accepted(workplace, others);
  const half = mutants.length / 2;
  if (half < 1) return [];
  const first = await accepted(workplace, mutants.slice(0, half));
  return [...first, ...(await accepted(workplace, mutants.slice(half)))];
}
