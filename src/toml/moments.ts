import { readDocument } from './document.js';
import { createPlace, type Place } from './place.js';

/** A date or time of a document with the text it was written in: the parser keeps milliseconds, the text all digits. */
class WrittenDate extends Date {
  readonly #text: string;

  constructor(date: Date, text: string) {
    super(date);
    this.#text = text;
  }

  override toISOString(): string {
    return this.#text;
  }
}

/** What has more digits than the parser keeps. */
const precise = /:\d\d\.\d{4}/;

/** Gives the dates and times of a parsed document the text they were written in, where the parser has lost digits. */
export function keepDigits(document: object, text: string): void {
  if (!precise.test(text)) return;
  const root = createPlace();
  const found = [...datesIn(document, root)];
  readDocument(text, root);
  for (const { table, key, date, place } of found) {
    const { start = 0, end = 0 } = place.value ?? {};
    const written = text.slice(start, end);
    if (precise.test(written)) table[key] = new WrittenDate(date, written);
  }
}

interface Found {
  readonly table: Record<string, unknown>;
  readonly key: string;
  readonly date: Date;
  readonly place: Place;
}

/** Every date in the document, which is looked for from now on. Nothing recurs, however deep it goes. */
function* datesIn(document: object, root: Place): Generator<Found> {
  const open = [{ value: document, place: root }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const table = next.value as Record<string, unknown>;
    for (const [key, value] of Object.entries(table)) {
      if (typeof value !== 'object' || value === null) continue;
      const place = createPlace(next.place);
      next.place.members.set(key, place);
      if (value instanceof Date) yield { table, key, date: value, place };
      else open.push({ value, place });
    }
  }
}
