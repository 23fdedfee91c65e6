import type { Plan } from '../../src/index.js';
import { kinds, lakes, planOf } from './lakes.js';

/** A plan with a lake of each kind. */
const mixed: Plan = planOf(lakes(kinds.length));

type Put = (text: string) => Plan;

/** The plan with a text in place of one of its own, for each sort of place that holds one. */
const puts: readonly Put[] = [...putsIn(mixed, '', (value) => value as Plan)].map(([, put]) => put);

/** Plans that hold the text, each in another place. */
export function plansWith(text: string): readonly Plan[] {
  return puts.map((put) => put(text));
}

/** By the sort of place, so that of places that differ only by an index there is one. */
function putsIn(value: unknown, sort: string, make: (value: unknown) => Plan): Map<string, Put> {
  if (typeof value === 'string') return new Map([[sort, make]]);
  if (typeof value !== 'object' || value === null) return new Map();
  const found = new Map<string, Put>();
  for (const [key, item] of Object.entries(value as Readonly<Record<string, unknown>>)) {
    const replaced = (one: unknown) =>
      make(
        Array.isArray(value)
          ? value.map((old: unknown, at) => (at === Number(key) ? one : old))
          : { ...value, [key]: one },
      );
    for (const [at, put] of putsIn(item, `${sort}/${sortOf(key, item, value)}`, replaced))
      found.set(at, put);
  }
  return found;
}

function sortOf(key: string, item: unknown, parent: object): string {
  if (!Array.isArray(parent)) return key;
  const {
    kind = '',
    catalog = '',
    type = '',
  } = (typeof item === 'object' ? item : {}) as Record<string, string>;
  return `${kind} ${catalog} ${type}`;
}
