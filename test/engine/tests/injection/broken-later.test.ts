import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { brokenLater } from '../../../support/broken-later.js';
import { version } from '../../support/environment.js';
import { attachByHand } from '../../support/injections/attached.js';
import { firstFailing } from '../../support/injections/first-failing.js';

const rows = brokenLater.map((row) => [row.name, row.fails, row] as const);

describe('broken later: options that ATTACH is given', () => {
  it.each(rows)('%s: %s fails', async (_, fails, row) => {
    const asSaid = row.versions?.includes(version) ?? true;
    expect(await firstFailing(row)).toBe(asSaid ? fails : undefined);
  });

  it.each(rows)('instead of %s (%s)', async (_name, _fails, row) => {
    expect(await firstFailing({ ...row, options: row.instead })).toBeUndefined();
  });
});

describe('broken later: journal modes', () => {
  /** Byte 18 of an SQLite file tells a write-ahead log (2) from the others (1). */
  const isWal = () => readFileSync('catalog.sqlite')[18] === 2;

  it.each([
    ...['WAL', 'wal', 'Wal'].map((mode) => [mode, true] as const),
    ...['DELETE', 'truncate', 'Persist', 'MEMORY', 'OFF'].map((mode) => [mode, false] as const),
    ...['WAL2', 'bogus', '0', ''].map((mode) => [mode, false] as const),
  ])('%s: an unknown one is ignored', async (meta_journal_mode, wal) => {
    const attached = await attachByHand('sqlite', { options: { meta_journal_mode } });
    expect(attached).toEqual({ ran: [], lake: 'works' });
    expect(isWal()).toBe(wal);
  });
});
