import * as v from 'valibot';
import { problem } from './problem.js';
import { text } from './values.js';

const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])/;
const time = /[T ]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d\d(:?\d\d)?)?$/;

/**
 * A moment as DuckDB reads it: a date, or a date and a time with or without an offset. It refuses a time alone and a
 * lower-case `t` or `z` (run on 1.4.4 and 1.5.5), which TOML allows.
 */
export const snapshotTime = v.pipe(
  v.unknown(),
  v.transform((value) =>
    value instanceof Date ? dateText(value) : typeof value === 'string' ? upper(value) : value,
  ),
  text,
  v.check((moment) => isMoment(moment), problem('invalid-snapshot-time', {})),
);

/** Whether the moment says its zone; without one the session's is meant. */
export function hasZone(moment: string): boolean {
  return /(Z|[+-]\d\d(:?\d\d)?)$/.test(moment.replace(day, ''));
}

function isMoment(moment: string): boolean {
  return day.test(moment) && (moment.length === 10 || time.test(moment.slice(10)));
}

/** A TOML date keeps the form it was written in; an invalid Date has no text. */
function dateText(date: Date): string {
  return Number.isNaN(date.getTime()) ? 'invalid' : date.toISOString();
}

function upper(moment: string): string {
  return moment.replace(/t(?=\d)/, 'T').replace(/z$/, 'Z');
}
