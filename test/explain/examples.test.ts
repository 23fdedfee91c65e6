import { describe, expect, test } from 'vitest';
import { severityOf } from '../../src/diagnostic/codes.js';
import { catalogue } from '../../src/diagnostic/catalogue.js';
import { codes } from '../../src/explain/explain.js';
import { pages } from '../../src/explain/pages.js';
import { renderAll } from '../golden/diagnostics.js';
import { diagnosticsOf, printedCodes, sqlOf } from './reproduce.js';

test('there is a page for every code, and for no other', () => {
  expect(codes).toEqual(Object.keys(catalogue).sort());
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

  test.runIf(right.kind !== 'script')('the right example becomes SQL', () => {
    expect(sqlOf(right)).toMatch(/^INSTALL ducklake;\n|^CREATE OR REPLACE SECRET /);
  });

  test.runIf(right.kind === 'toml' || right.kind === 'json')(
    'the command line gives the same, as it is shown',
    () => {
      expect(printedCodes(wrong)).toEqual([code]);
      expect(printedCodes(right)).toEqual([]);
    },
  );

  test('the two differ in little', () => {
    expect({ ...right, text: '' }).toMatchObject({ kind: wrong.kind });
    const lines = new Set(right.text.split('\n'));
    const changed = wrong.text.split('\n').filter((line) => !lines.has(line));
    expect(changed.length).toBeLessThanOrEqual(4);
    expect(right).not.toEqual(wrong);
  });
});
