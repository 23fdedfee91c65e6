import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seed } from './support/seed.js';

const here = import.meta.dirname;
const files = readdirSync(here, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.includes('node_modules'))
  .filter((path) => path !== 'luck.test.ts')
  .map((path) => ({ path, text: readFileSync(join(here, path), 'utf8') }));

/** A server and a browser want names that no other run has, and time passes in them. */
const alone = files.filter(({ path }) => !/^(?:engine|browser)\//.test(path));

/** What would make a test pass today and fail tomorrow. */
const luck = {
  'random values': /\bMath\.random\b|\brandom(?:UUID|Bytes|Int)\b|\bgetRandomValues\b/,
  'the time': /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/,
  'the locale': /\.toLocale|\.localeCompare\(|\bIntl\./,
};

/** The fuzzer's own command, which says how long it took. */
const mayHaveLuck = ['fuzz/main.ts'];

describe('no test hangs on luck', () => {
  test('all properties draw their samples from one seed', () => {
    expect(fc.readConfigureGlobal()).toEqual({ seed });
    expect(fc.sample(fc.nat(), 20)).toEqual(fc.sample(fc.nat(), { numRuns: 20, seed }));
  });

  test('only the setup chooses how samples are drawn', () => {
    const chooses = /\bconfigureGlobal\(|\bresetConfigureGlobal\(|\brandomType\b|\bseed: \d/;
    expect(
      files
        .filter(({ text }) => chooses.test(text))
        .map(({ path }) => path)
        .sort(),
    ).toEqual(['engine/support/setup.ts', 'support/setup.ts']);
  });

  test.each(Object.entries(luck))('what needs no server has nothing to do with %s', (_, what) => {
    expect(alone.length).toBeGreaterThan(100);
    const having = alone.filter(({ text }) => what.test(text)).map(({ path }) => path);
    expect(having.filter((path) => !mayHaveLuck.includes(path))).toEqual([]);
  });

  test('every property can be tried more often, and is found by who tries other seeds', () => {
    const asserted = /\bfc\.(?:assert|check)\(/g;
    const often = /^\s*runs\(\d+\),$/gm;
    const properties = files.filter(({ text }) => text.search(asserted) >= 0);
    expect(properties.length).toBeGreaterThan(15);
    const others = properties.filter(({ text }) => {
      return text.match(asserted)?.length !== text.match(often)?.length;
    });
    expect(others.map(({ path }) => path)).toEqual([]);
  });
});
