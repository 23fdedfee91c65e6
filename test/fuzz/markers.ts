import type { Random } from './random.js';

/** A text that is looked for in all that is shown, by its halves: a cut or an escape leaves one of them whole. */
export interface Marker {
  readonly needles: readonly string[];
  /** What it was put in as. */
  readonly place: string;
  /** Not in words, though a pointer may have it, as it has keys of any length, or a plan. */
  readonly inWordsOnly: boolean;
}

export interface Markers {
  readonly all: readonly Marker[];
  /** A text of letters and digits that may be shown. */
  shown(): string;
  /** One that may not. */
  hidden(place: string): string;
  /** A key that is too long to be shown whole. */
  longKey(): string;
  hiddenNumber(place: string): number | bigint;
  hiddenDate(place: string): Date;
}

const digits = '0123456789';
const letters = 'abcdefghijklmnopqrstuvwxyz';
const alphabet = letters + letters.toUpperCase() + digits;

export function createMarkers(random: Random): Markers {
  const all: Marker[] = [];
  const add = (needles: readonly string[], place: string, inWordsOnly = false) => {
    all.push({ needles: needles.map((needle) => needle.toLowerCase()), place, inWordsOnly });
  };
  const core = () => random.text(1, letters) + random.text(19, alphabet);
  return {
    all,
    shown: core,
    // No word and no path is of letters of both cases and digits in one.
    hidden(place) {
      const text = `${core()}aZ7`;
      add([text.slice(0, 10), text.slice(10)], place);
      return text;
    },
    longKey() {
      const text = random.text(10, alphabet);
      add([text], 'a long key', true);
      return 'x'.repeat(64) + text;
    },
    hiddenNumber(place) {
      const isLarge = random.chance(0.3);
      const text = `${1 + random.int(8)}${random.text(isLarge ? 17 : 14, digits)}`;
      // A number that is too large for JavaScript may be shown rounded.
      add([text.slice(0, 8), ...(isLarge ? [] : [text.slice(-8)])], place);
      return isLarge ? BigInt(text) : Number(text);
    },
    hiddenDate(place) {
      const date = new Date(Date.UTC(3000 + random.int(6000), random.int(12), 1 + random.int(28)));
      add([date.toISOString().slice(0, 10)], place);
      return date;
    },
  };
}
