import { describe, expect, test } from 'vitest';
import { severityOf } from '../../src/diagnostic/codes.js';
import { allCodes } from '../support/codes.js';
import { codes } from '../../src/explain/explain.js';
import { pages } from '../../src/explain/pages.js';
import { renderAll } from '../golden/diagnostics.js';
import { diagnosticsOf, printedCodes, sqlOf } from './reproduce.js';

test('there is a page for every code, and for no other', () => {
  expect(codes).toEqual(allCodes);
});

describe.each(codes)('%s', (code) => {
  const { wrong, right } = pages[code];

  test('the wrong example gives this code and no other', () => {
    const found = diagnosticsOf(wrong);
    expect(new Set(found.map((one) => one.code))).toEqual(new Set([code]));
    expect(new Set(found.map((one) => one.severity))).toEqual(new Set([severityOf(code)]));
  });

  test('about the right example there is nothing to say', () => {
    expect(renderAll(diagnosticsOf(right), code)).toBe('');
  });

  test('the two differ in little', () => {
    expect({ ...right, text: '' }).toMatchObject({ kind: wrong.kind });
    const lines = new Set(right.text.split('\n'));
    const changed = wrong.text.split('\n').filter((line) => !lines.has(line));
    expect(changed.length).toBeLessThanOrEqual(4);
    expect(right).not.toEqual(wrong);
  });
});

/** What can be typed as it is shown: of a script, only what it gives can be looked at. */
const typed = codes.filter((code) => pages[code].right.kind !== 'script');

test.each(typed)('%s: the right example becomes SQL', (code) => {
  expect(sqlOf(pages[code].right)).toMatch(/^INSTALL ducklake;\n|^CREATE OR REPLACE SECRET /);
});

/** The command line takes configurations; plans are read by the library. */
const configured = typed.filter((code) => pages[code].right.kind !== 'plan');

test.each(configured)('%s: the command line gives the same, as it is shown', (code) => {
  expect(printedCodes(pages[code].wrong)).toEqual([code]);
  expect(printedCodes(pages[code].right)).toEqual([]);
});

test('nearly every example can be typed', () => {
  expect(configured.length).toBeGreaterThan(codes.length - 10);
});
