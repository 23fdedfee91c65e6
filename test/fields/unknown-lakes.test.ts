import { expect, test } from 'vitest';
import { compile } from '../../src/index.js';

const lake = { catalog: { type: 'sqlite', uri: '/m.db' }, storage: { type: 'local', path: '/d' } };

test('of many lakes that are unknown, the first sixteen are guessed at', () => {
  const lakes = Array.from({ length: 20 }, (_, index) => `sales${index}`);
  const { diagnostics } = compile({ lakes: { sales: lake } }, { lakes });
  const found = diagnostics.filter(({ code }) => code === 'unknown-lake');
  expect(found).toHaveLength(20);
  const guesses = found.map(({ args }) => ('suggestion' in args ? args.suggestion : undefined));
  expect(guesses).toEqual(lakes.map((_, index) => (index < 16 ? 'sales' : undefined)));
});
