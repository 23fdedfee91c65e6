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

/** The first index from `start` on for whose text it holds; it must hold for all that come behind. */
function firstWhere(
  texts: readonly string[],
  start: number,
  holds: (text: string) => boolean,
): number {
  let [from, to] = [start, texts.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (holds(texts[middle] ?? '')) to = middle;
    else from = middle + 1;
  }
  return from;
}
