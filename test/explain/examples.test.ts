import { pages } from 'virtual:pages';
import { describe, expect, test } from 'vitest';
import { severityOf } from '../../src/diagnostic/codes.js';
import { allCodes } from '../support/codes.js';
import { renderAll } from '../golden/diagnostics.js';
import { invocationOf } from './invocation.js';
import { diagnosticsOf, printedCodes, sqlOf } from './reproduce.js';

describe.each(allCodes)('%s', (code) => {
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
    expect(invocationOf(right).kind).toBe(invocationOf(wrong).kind);
    const lines = new Set(right.text.split('\n'));
    const changed = wrong.text.split('\n').filter((line) => !lines.has(line));
    expect(changed.length).toBeLessThanOrEqual(4);
    expect(right).not.toEqual(wrong);
  });
});

/** What can be typed as it is shown: of a script, only what it gives can be looked at. */
const typed = allCodes.filter((code) => pages[code].right.language !== 'js');

test.each(typed)('%s: the right example becomes SQL', (code) => {
  expect(sqlOf(pages[code].right)).toMatch(/^INSTALL ducklake;\n|^CREATE OR REPLACE SECRET /);
});

/** The command line takes configurations; plans are read by the library. */
const configured = typed.filter((code) => invocationOf(pages[code].right).kind !== 'plan');

test.each(configured)('%s: the command line gives the same, as it is shown', (code) => {
  expect(printedCodes(pages[code].wrong)).toEqual([code]);
  expect(printedCodes(pages[code].right)).toEqual([]);
});

test('nearly every example can be typed', () => {
  expect(configured.length).toBeGreaterThan(allCodes.length - 10);
});
