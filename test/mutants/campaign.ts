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
const together = 100;

/** Takes from the queue until so many were tried that the compiler accepts. */
export async function carryOut(
  { queue, count, isEquivalent, durations, say }: Campaign,
  workplaces: readonly Workplace[],
): Promise<readonly Tried[]> {
  const [first] = workplaces;
  if (first === undefined) return [];
  const learned = new Learned(durations);
  const chosen = await choose(first, queue, count);
  say(`the compiler accepts ${chosen.length}`);
  const tried: Tried[] = chosen
    .filter(isEquivalent)
    .map((mutant) => ({ ...mutant, outcome: 'equivalent' }));

  const late: Mutant[] = [];
  await share(
    workplaces,
    chosen.filter((one) => !isEquivalent(one)),
    async (workplace, mutant) => {
      const by = await tryMutant(workplace, mutant, learned.orderFor(mutant).quick);
      if (by === undefined) late.push(mutant);
      else note(mutant, by);
      if (by === undefined) say(`     late ${inFull(mutant)}`);
    },
  );
  await share(workplaces, late, async (workplace, mutant) => {
    const by = await tryMutant(workplace, mutant, learned.orderFor(mutant).slow);
    if (by !== undefined) return note(mutant, by);
    tried.push({ ...mutant, outcome: 'survived' });
    say(`${tried.length} survived ${inFull(mutant)}`);
  });
  return tried;

  function note(mutant: Mutant, by: string): void {
    learned.learn(mutant, by.split(' > ', 1)[0] ?? '');
    tried.push({ ...mutant, outcome: 'caught' });
    say(`${tried.length} caught ${mutant.file}:${mutant.line} by ${by}`);
  }
}

/** The first that the compiler accepts. */
async function choose(
  workplace: Workplace,
  queue: readonly Mutant[],
  count: number,
): Promise<readonly Mutant[]> {
  const waiting = [...queue];
  const chosen: Mutant[] = [];
  while (chosen.length < count && waiting.length > 0) {
    const files = new Set<string>();
    const batch: Mutant[] = [];
    for (let at = 0; at < waiting.length && batch.length < together; at += 1) {
      const mutant = waiting[at];
      if (mutant === undefined || files.has(mutant.file)) continue;
      files.add(mutant.file);
      batch.push(mutant);
    }
    for (const mutant of batch) waiting.splice(waiting.indexOf(mutant), 1);
    chosen.push(...(await accepted(workplace, batch)));
  }
  return chosen.slice(0, count);
}

/** Hands the items out, one at a time to each. */
async function share(
  workplaces: readonly Workplace[],
  items: readonly Mutant[],
  work: (workplace: Workplace, mutant: Mutant) => Promise<void>,
): Promise<void> {
  const rest = [...items].values();
  await Promise.all(
    workplaces.map(async (workplace) => {
      for (const mutant of rest) await work(workplace, mutant);
    }),
  );
}

export function inFull({ file, line, before, after }: Mutant): string {
  return `${file}:${line}\n- ${before}\n+ ${after}`;
}
