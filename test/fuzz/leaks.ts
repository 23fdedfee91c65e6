import type { Marker } from './markers.js';

/** What one command or one function gave back. */
export interface Output {
  /** The command and its format, or the function. */
  readonly way: string;
  readonly besides: readonly string[];
  /** All of it. */
  readonly all: string;
  /** What of it is words for people. */
  readonly words: string;
}

export interface Leak {
  readonly place: string;
  readonly around: string;
}

/** The markers that an output shows though it may not. */
export function leaksIn({ all, words }: Output, markers: readonly Marker[]): readonly Leak[] {
  const [everything, spoken] = [all.toLowerCase(), words.toLowerCase()];
  return markers.flatMap(({ needles, place, inWordsOnly }) => {
    const text = inWordsOnly ? spoken : everything;
    const found = needles.find((needle) => text.includes(needle));
    if (found === undefined) return [];
    const at = text.indexOf(found);
    return [{ place, around: text.slice(Math.max(0, at - 150), at + 60) }];
  });
}
