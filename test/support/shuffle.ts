/** The value with the keys of every table in another order, which `seed` chooses. */
export function shuffleKeys(value: unknown, seed: number): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffleKeys(item, seed));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const entries = Object.entries(value).map(([key, item], index) => {
    return { rank: scramble(seed + index * 7919), key, item: shuffleKeys(item, seed + index) };
  });
  entries.sort((a, b) => a.rank - b.rank);
  return Object.fromEntries(entries.map(({ key, item }) => [key, item]));
}

function scramble(number: number): number {
  return (Math.imul(number ^ 0x9e3779b9, 0x85ebca6b) >>> 0) % 65_521;
}

/** Makes every table and list unchangeable: writing to one throws. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
