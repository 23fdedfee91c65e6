import { shortPointer } from '../../diagnostic/pointer.js';
import { printable, shortened } from '../../diagnostic/printable.js';
import type { Change } from '../change.js';

const short = (value: unknown) => (typeof value === 'string' ? shortened(value) : value);

/** Where a plan has keys of the configuration, which can be of any length, or names that are made of them. */
const keysIn: Readonly<Record<string, (value: unknown) => unknown>> = {
  lake: short,
  name: short,
  secret: short,
  credential: short,
  origin: (value) => (Array.isArray(value) ? value.map((one) => shortPointer(String(one))) : value),
  map: (value) => {
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    return Object.fromEntries(entries.map(([key, one]) => [shortened(key), one as unknown]));
  },
};

/** One side of a change as JSON for people, line by line: on one line, or indented. */
export function shownValue(
  side: 'before' | 'after',
  change: Change,
  indent?: number,
): readonly string[] {
  const last = change.pointer.slice(change.pointer.lastIndexOf('/') + 1);
  // What is compared is whole, or two long names would look the same.
  const value = last === 'origin' ? replaced(last, change[side]) : change[side];
  const json = JSON.stringify(value, replaced, indent);
  return json.split('\n').map(printable);
}

function replaced(key: string, value: unknown): unknown {
  return Object.hasOwn(keysIn, key) ? keysIn[key]?.(value) : value;
}
