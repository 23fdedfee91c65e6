/** What two things have in common when they are one; undefined for what has no such trait. */
export type Trait<T> = (one: T) => string | undefined;

/** A trait as it is found on each side. */
export type SidedTrait<T> = readonly [before: Trait<T>, after: Trait<T>];

interface Queue<T> {
  readonly items: T[];
  next: number;
}

/**
 * Pairs what has a trait in common: first all that share the first trait, then of the rest those that share the next,
 * and so on. Where several share one, they are paired in their order, so that the way back gives the same pairs.
 */
export function pairUp<T>(
  before: readonly T[],
  after: readonly T[],
  traits: readonly SidedTrait<T>[],
): ReadonlyMap<T, T> {
  const pairs = new Map<T, T>();
  const taken = new Set<T>();
  let [old, now] = [before, after];
  for (const [traitBefore, traitAfter] of traits) {
    if (old.length === 0 || now.length === 0) break;
    const waiting = new Map<string, Queue<T>>();
    for (const one of now) {
      const trait = traitAfter(one);
      if (trait === undefined) continue;
      const queue = waiting.get(trait);
      if (queue === undefined) waiting.set(trait, { items: [one], next: 0 });
      else queue.items.push(one);
    }
    for (const one of old) {
      const trait = traitBefore(one);
      const queue = trait === undefined ? undefined : waiting.get(trait);
      const partner = queue?.items[queue.next];
      if (queue === undefined || partner === undefined) continue;
      queue.next += 1;
      pairs.set(one, partner);
      taken.add(partner);
    }
    old = old.filter((one) => !pairs.has(one));
    now = now.filter((one) => !taken.has(one));
  }
  return pairs;
}
