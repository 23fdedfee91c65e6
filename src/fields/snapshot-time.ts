import * as v from 'valibot';
import { field } from './field.js';
import { problem } from './problem.js';
import { text } from './values.js';

const day = /^(\d{4})-(\d\d)-(\d\d)(?![^T ])/;
// A zone stands only behind seconds.
const time = /^[T ]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?(Z|[+-]\d\d(:?\d\d)?)?)?$/;

/**
 * A moment as DuckDB reads it: a date, or a date and a time with or without an offset. It refuses a time alone and a
 * lower-case `t` or `z` (run on 1.4.4 and 1.5.5), which TOML allows.
 */
export const snapshotTime = v.pipe(
  field(
    'text',
    v.custom<string | Date>(
      (value) => typeof value === 'string' || value instanceof Date,
      problem('wrong-type', { expected: 'date-time' }),
    ),
  ),
  v.transform((value) => upper(typeof value === 'string' ? value : dateText(value))),
  text,
  v.check(isMoment, problem('invalid-snapshot-time', {})),
);

/** Whether the moment says its zone; without one the session's is meant. */
export function hasZone(moment: string): boolean {
  return /(Z|[+-]\d\d(:?\d\d)?)$/.test(moment.slice(10));
}

function isMoment(moment: string): boolean {
  const [, year, month, date] = day.exec(moment) ?? [];
  if (!isDay(Number(year), Number(month), Number(date))) return false;
  return moment.length === 10 || time.test(moment.slice(10));
}

function isDay(year: number, month: number, date: number): boolean {
  const found = new Date(0);
  found.setUTCFullYear(year, month - 1, date);
  return found.getUTCMonth() === month - 1 && found.getUTCDate() === date;
}

/** A TOML date keeps the form it was written in; an invalid Date has no text. */
function dateText(date: Date): string {
  return Number.isNaN(date.getTime()) ? 'invalid' : date.toISOString();
}

function upper(moment: string): string {
  return moment.replace(/t(?=\d)/, 'T').replace(/z$/, 'Z');
}
