import { expect, test } from 'vitest';
import { parseToml } from '../../src/toml.js';

function dateAt(text: string, ...path: readonly string[]): unknown {
  const parsed = parseToml(text);
  if (!parsed.ok) return undefined;
  return path.reduce<unknown>(
    (value, key) => (value as Record<string, unknown>)[key],
    parsed.document,
  );
}

const written = [
  '2026-01-31T12:30:00.123456Z',
  '2026-01-31t12:30:00.1234z',
  '2026-01-31 12:30:00.123456789+01:00',
  '2026-01-31T12:30:00.000001',
  '12:30:00.000001',
];

test.each(written)('%s keeps its digits, wherever it stands', (moment) => {
  const text = `[["a.b".c]]\n[["a.b".c]]\n"__proto__" = [ 1, { d = ${moment} } ] # ${moment}`;
  const date = dateAt(text, 'a.b', 'c', '1', '__proto__', '1', 'd');
  expect(date).toBeInstanceOf(Date);
  expect((date as Date).toISOString()).toBe(moment);
});

test("a moment that lost nothing is the parser's own", () => {
  const text = 'a = 2026-01-31T12:30:00.5Z\nb = 2026-01-31T12:30:00.123456Z';
  expect((dateAt(text, 'a') as Date).toISOString()).toBe('2026-01-31T12:30:00.500Z');
  expect((dateAt(text, 'b') as Date).toISOString()).toBe('2026-01-31T12:30:00.123456Z');
});

test('digits in a text or a comment are no moment', () => {
  expect(dateAt('a = "12:30:00.123456" # 12:30:00.123456', 'a')).toBe('12:30:00.123456');
});
