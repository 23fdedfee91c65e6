/** What stands at one path, and what stands below it. */
interface Branch<V> {
  value?: V;
  readonly below: Map<string, Branch<V>>;
}

/**
 * Values by slash-separated paths. To look up what stands at a path and above it takes no longer than to read the
 * path: all that it begins with, each as a text of its own, would be as long as its square.
 */
export class PathTree<V> {
  private readonly root: Branch<V> = { below: new Map() };

  /** The place of the path, which is made if there is none yet. */
  at(path: string): { value?: V } {
    let branch = this.root;
    for (const part of path.split('/')) {
      let next = branch.below.get(part);
      if (next === undefined) branch.below.set(part, (next = { below: new Map() }));
      branch = next;
    }
    return branch;
  }

  /** The values of the path and of those above it, the shortest first. */
  along(path: string): readonly V[] {
    const found: V[] = [];
    let branch: Branch<V> | undefined = this.root;
    for (const part of path.split('/')) {
      branch = branch.below.get(part);
      if (branch === undefined) break;
      if (branch.value !== undefined) found.push(branch.value);
    }
    return found;
  }
}

/** Values by texts, to find those that another text begins with. */
export class PrefixIndex<V> {
  private readonly sorted: readonly (readonly [prefix: string, value: V])[];
  /** For each, the index of the longest other that it begins with; -1 where there is none. */
  private readonly above: readonly number[];

  constructor(values: ReadonlyMap<string, V>) {
    this.sorted = [...values].sort(([a], [b]) => (a < b ? -1 : 1));
    const open: number[] = [];
    this.above = this.sorted.map(([prefix], index) => {
      while (open.length > 0 && !prefix.startsWith(this.prefixAt(open.at(-1)))) open.pop();
      const above = open.at(-1) ?? -1;
      open.push(index);
      return above;
    });
  }

  /** The values of all that the text begins with, the longest first. */
  startsOf(text: string): readonly V[] {
    const found: V[] = [];
    // What the text begins with, the last one before it begins with too, or is it.
    let at = firstWhere(this.sorted, 0, ([prefix]) => prefix > text) - 1;
    for (; at >= 0; at = this.above[at] ?? -1) {
      const [prefix, value] = this.sorted[at] ?? [];
      if (value !== undefined && text.startsWith(prefix ?? '')) found.push(value);
    }
    return found;
  }

  private prefixAt(index: number | undefined): string {
    return this.sorted[index ?? -1]?.[0] ?? '';
  }
}

/** A part of a list, the end excluded. */
export type Stretch = readonly [from: number, to: number];

/** The prefixes in order, without those that begin with another. */
export function widest(prefixes: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const one of [...prefixes].sort()) {
    const last = kept.at(-1);
    if (last === undefined || !one.startsWith(last)) kept.push(one);
  }
  return kept;
}

/** Where in the sorted texts those stand that begin with the prefix. */
export function stretchOf(prefix: string, sorted: readonly string[]): Stretch {
  const from = firstWhere(sorted, 0, (text) => text >= prefix);
  return [from, firstWhere(sorted, from, (text) => !text.startsWith(prefix))];
}

/** Whether the path begins with one of the prefixes, which are the `widest`. */
export function isCovered(path: string, prefixes: readonly string[]): boolean {
  // Of prefixes none of which begins with another, only the last before the path can be one of its.
  const after = firstWhere(prefixes, 0, (prefix) => prefix > path);
  return after > 0 && path.startsWith(prefixes[after - 1] ?? '');
}

/** The first index from `start` on for whose item it holds; it must hold for all that come behind. */
function firstWhere<T>(items: readonly T[], start: number, holds: (item: T) => boolean): number {
  let [from, to] = [start, items.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    // The middle is between the two.
    if (holds(items[middle] as T)) to = middle;
    else from = middle + 1;
  }
  return from;
}
