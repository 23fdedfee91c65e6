import * as fc from 'fast-check';

/** Free choices of how to write a document. */
export interface Choices {
  /** One of the options, the first of which is the plainest: shrinking ends there. */
  pick<T>(options: readonly [T, ...T[]]): T;
  /** The same elements in any order. */
  shuffle<T>(elements: readonly T[]): T[];
  /** All elements of the sequences, each sequence in its own order. */
  interleave<T>(sequences: readonly (readonly T[])[]): T[];
}

// Few numbers would repeat too soon.
export const choices: fc.Arbitrary<Choices> = fc
  .oneof(
    { weight: 1, arbitrary: fc.constant([]) },
    { weight: 9, arbitrary: fc.array(fc.nat(997), { minLength: 30, maxLength: 90 }) },
  )
  .map(choicesOf);

function choicesOf(numbers: readonly number[]): Choices {
  let used = 0;
  const below = (count: number) =>
    numbers.length === 0 ? 0 : (numbers[used++ % numbers.length] ?? 0) % count;
  return {
    pick: (options) => options[below(options.length)] ?? options[0],
    shuffle(elements) {
      const left = [...elements];
      return elements.flatMap(() => left.splice(below(left.length), 1));
    },
    interleave(sequences) {
      const left = sequences.filter(({ length }) => length > 0).map((sequence) => [...sequence]);
      return sequences.flat().flatMap(() => {
        const index = below(left.length);
        const sequence = left[index] ?? [];
        const first = sequence.splice(0, 1);
        if (sequence.length === 0) left.splice(index, 1);
        return first;
      });
    },
  };
}
