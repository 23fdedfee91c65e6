/** Choices that a seed and a number decide. */
export interface Random {
  /** From 0 up to, and without, `end`. */
  int(end: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** So many of a string's characters. */
  text(length: number, alphabet: string): string;
}

/** Document after document its own choices, so that any can be made again without those before it. */
export function createRandom(seed: number, index: number): Random {
  let state = scramble(scramble(seed) ^ index);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    return scramble(state) / 2 ** 32;
  };
  const int = (end: number) => Math.floor(next() * end);
  return {
    int,
    chance: (probability) => next() < probability,
    pick: <T>(items: readonly T[]) => items[int(items.length)] as T,
    text(length, alphabet) {
      let made = '';
      while (made.length < length) made += alphabet.charAt(int(alphabet.length));
      return made;
    },
  };
}

function scramble(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
