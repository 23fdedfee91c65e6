import { accepted } from './compiler.js';
import type { Mutant } from './mutants.js';
import { Learned } from './order.js';
import type { Tried } from './table.js';
import { tryMutant } from './trial.js';
import type { Workplace } from './workplace.js';

export interface Campaign {
  readonly queue: readonly Mutant[];
  readonly count: number;
  readonly isEquivalent: (mutant: Mutant) => boolean;
  readonly durations: ReadonlyMap<string, number>;
  readonly say: (line: string) => void;
}

/** How many mutants the compiler is asked about at once. */
const together = 40;

/** Takes from the queue until so many were tried that the compiler accepts. */
export async function carryOut(
  { queue, count, isEquivalent, durations, say }: Campaign,
  [first, ...others]: readonly [Workplace, ...Workplace[]],
): Promise<readonly Tried[]> {
  const learned = new Learned(durations);
  const tried: Tried[] = [];
  const late: { readonly mutant: Mutant; readonly rest: readonly (readonly string[])[] }[] = [];
  await share(others, choose(first, queue, count), async (workplace, mutant) => {
    if (isEquivalent(mutant)) {
      tried.push({ ...mutant, outcome: 'equivalent' });
      return;
    }
    const portions = learned.portionsFor(mutant);
    const by = await tryMutant(workplace, mutant, portions.slice(0, -1));
    if (by !== undefined) return noteCaught(mutant, by);
    late.push({ mutant, rest: portions.slice(-1) });
    say(`… not yet caught: ${inFull(mutant)}`);
  });
  await share([first, ...others], late.values(), async (workplace, { mutant, rest }) => {
    const by = await tryMutant(workplace, mutant, rest);
    if (by !== undefined) return noteCaught(mutant, by);
    tried.push({ ...mutant, outcome: 'survived' });
    say(`${tried.length} survived: ${inFull(mutant)}`);
  });
  return tried;

  function noteCaught(mutant: Mutant, by: string): void {
    learned.learn(mutant, by.split(' > ', 1)[0] ?? '');
    tried.push({ ...mutant, outcome: 'caught' });
    say(`${tried.length} caught: ${mutant.file}:${mutant.line} by ${by}`);
  }
}

/** The first that the compiler accepts. */
async function* choose(
  workplace: Workplace,
  queue: readonly Mutant[],
  count: number,
): AsyncGenerator<Mutant> {
  let waiting = queue;
  let left = count;
  while (left > 0 && waiting.length > 0) {
    const batch = new Map<string, Mutant>();
    for (const mutant of waiting) {
      if (batch.size === together) break;
      if (!batch.has(mutant.file)) batch.set(mutant.file, mutant);
    }
    waiting = waiting.filter((mutant) => batch.get(mutant.file) !== mutant);
    const chosen = (await accepted(workplace, [...batch.values()])).slice(0, left);
    left -= chosen.length;
    yield* chosen;
  }
}

/** Hands the items out, one at a time to each. */
async function share<T>(
  workplaces: readonly Workplace[],
  items: AsyncIterable<T> | Iterable<T>,
  work: (workplace: Workplace, item: T) => Promise<void>,
): Promise<void> {
  await Promise.all(
    workplaces.map(async (workplace) => {
      for await (const item of items) await work(workplace, item);
    }),
  );
}

export function inFull({ file, line, before, after }: Mutant): string {
  return `${file}:${line}\n- ${before}\n+ ${after}`;
}
