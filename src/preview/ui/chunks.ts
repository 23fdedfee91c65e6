/** A list whose elements are made a few at a time, so that a long one never blocks. */
export interface ChunkedList<T> {
  show(items: readonly T[]): void;
}

/** As long as one turn may take, in milliseconds: half a frame. */
const turn = 8;

/** Elements whose item is the same as before, from the start and from the end of the list, stay as they are. */
export function createChunkedList<T>(
  parent: HTMLElement,
  keyOf: (item: T) => string,
  make: (item: T) => HTMLElement,
): ChunkedList<T> {
  let shown: string[] = [];
  let pending = 0;
  return {
    show(items) {
      clearTimeout(pending);
      const keys = items.map(keyOf);
      const start = sameFrom(shown, keys);
      const end = sameTo(shown, keys, start);
      const last = keys.length - end;
      for (let index = shown.length - end - 1; index >= start; index--) {
        parent.children[index]?.remove();
      }
      const after = parent.children[start] ?? null;
      shown = [...keys.slice(0, start), ...keys.slice(last)];
      let next = start;
      const add = () => {
        const until = performance.now() + turn;
        for (; next < last && performance.now() < until; next++) {
          const item = items[next];
          if (item === undefined) continue;
          parent.insertBefore(make(item), after);
          shown.splice(next, 0, keys[next] ?? '');
        }
        parent.setAttribute('aria-busy', String(next < last));
        if (next < last) pending = setTimeout(add);
      };
      add();
    },
  };
}

function sameFrom(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count++;
  return count;
}

function sameTo(a: readonly string[], b: readonly string[], start: number): number {
  let count = 0;
  const most = Math.min(a.length, b.length) - start;
  while (count < most && a[a.length - 1 - count] === b[b.length - 1 - count]) count++;
  return count;
}
