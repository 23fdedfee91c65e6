import { describe, expect, test } from 'vitest';
import * as explain from '../../src/explain/index.js';
import * as index from '../../src/index.js';
import * as toml from '../../src/toml.js';
import { examples } from './examples.js';
import { runExample } from './run-example.js';

const all = examples();

test('every function that can be imported has an example, and nothing else has', () => {
  const names = [index, toml, explain].flatMap((entry) => {
    return Object.entries(entry).flatMap(([name, value]) => {
      return typeof value === 'function' ? [name] : [];
    });
  });
  expect(all.map(({ name }) => name).sort()).toEqual(names.sort());
});

describe.each(all)('$name', ({ code, prints }) => {
  test('prints what its example says', async () => {
    expect(prints).not.toEqual([]);
    expect(await runExample(code)).toEqual(prints);
  });
});
