import { pages } from 'virtual:pages';
import { describe, expect, test } from 'vitest';
import { severityOf } from '../../src/diagnostic/codes.js';
import type { Example } from '../../src/explain/page.js';
import { allCodes } from '../support/codes.js';
import { renderAll } from '../golden/diagnostics.js';
import { invocationOf } from './invocation.js';
import { diagnosticsOf, printedCodes, sqlOf } from './reproduce.js';

describe.each(allCodes)('%s', (code) => {
  const { wrong, right } = pages[code];

  test('the wrong example gives this code and no other', () => {
    const found = besides(code, diagnosticsOf(wrong));
    expect(new Set(found.map((one) => one.code))).toEqual(new Set([code]));
    expect(new Set(found.map((one) => one.severity))).toEqual(new Set([severityOf(code)]));
  });

  test('about the right example there is nothing to say', () => {
    expect(renderAll(besides(code, diagnosticsOf(right)), code)).toBe('');
  });

  test('the two differ in little', () => {
    expect(invocationOf(right).kind).toBe(invocationOf(wrong).kind);
    const lines = new Set(right.text.split('\n'));
    const changed = wrong.text.split('\n').filter((line) => !lines.has(line));
    expect(changed.length).toBeLessThanOrEqual(4);
    expect(right).not.toEqual(wrong);
  });
});

/** What is said of an example beside its target, which is a matter of another page. */
function besides<One extends { readonly code: string }>(
  code: string,
  found: readonly One[],
): readonly One[] {
  const target = 'unmaintained-target';
  return code === target ? found : found.filter((one) => one.code !== target);
}

/** What can be typed as it is shown: of a script, only what it gives can be looked at. */
const typed = allCodes.filter((code) => pages[code].right.language !== 'js');

test.each(typed)('%s: the right example becomes SQL', (code) => {
  expect(sqlOf(pages[code].right)).toMatch(/^INSTALL ducklake;\n|^CREATE OR REPLACE SECRET /);
});

/** The command line takes configurations; plans are read by the library. */
const configured = typed.filter((code) => invocationOf(pages[code].right).kind !== 'plan');

test.each(configured)('%s: the command line gives the same, as it is shown', (code) => {
  const printed = (example: Example) => {
    return besides(
      code,
      printedCodes(example).map((one) => ({ code: one })),
    );
  };
  expect(printed(pages[code].wrong)).toEqual([{ code }]);
  expect(printed(pages[code].right)).toEqual([]);
});

test('nearly every example can be typed', () => {
  expect(configured.length).toBeGreaterThan(allCodes.length - 10);
});
