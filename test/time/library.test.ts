import { describe, expect, test } from 'vitest';
import * as index from '../../src/index.js';
import * as toml from '../../src/toml.js';
import { compileToml, parseToml } from '../../src/toml.js';
import { kinds } from './lakes.js';
import { library } from './library.js';
import { expectLinear } from './measure.js';
import { documents, pieces, runOf } from './texts.js';

const rows = Object.entries(library);
const million = 1_000_000;

test('every function has its row', () => {
  const functions = Object.entries({ ...index, ...toml }).filter(
    ([, one]) => typeof one === 'function',
  );
  expect(Object.keys(library).sort()).toEqual(functions.map(([name]) => name).sort());
});

describe('10,000 lakes', () => {
  test.each(rows)('%s', (_, { lakes }) => {
    for (const kind of kinds) expectLinear(kind.join(), 10_000, (count) => lakes(count, kind));
  });
});

describe('a hostile text', () => {
  test.each(rows)('%s', (_, { text }) => {
    for (const piece of pieces) {
      expectLinear(JSON.stringify(piece), million, (size) => text(runOf(piece, size)), true);
    }
  });
});

test.each(Object.entries(documents))('a document: %s', (_, write) => {
  for (const [name, run] of Object.entries({ parseToml, compileToml })) {
    expectLinear(
      name,
      million,
      (size) => {
        const text = write(size);
        return () => run(text);
      },
      true,
    );
  }
});
