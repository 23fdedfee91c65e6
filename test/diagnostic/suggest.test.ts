import { expect, test } from 'vitest';
import { suggest } from '../../src/diagnostic/suggest.js';

/** All words of at most so many of two letters. */
function words(length: number): readonly string[] {
  if (length === 0) return [''];
  const shorter = words(length - 1);
  const longest = shorter.filter((word) => word.length === length - 1);
  return [...shorter, ...longest.flatMap((word) => [`${word}a`, `${word}b`])];
}

/** How many letters must be put in, taken out, replaced, or swapped with the next. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  if (a[0] === b[0]) return distance(a.slice(1), b.slice(1));
  const replaced = distance(a.slice(1), b.slice(1));
  const changed = Math.min(replaced, distance(a.slice(1), b), distance(a, b.slice(1)));
  const isSwapped = a.length > 1 && a[0] === b[1] && a[1] === b[0];
  return 1 + (isSwapped ? Math.min(changed, distance(a.slice(2), b.slice(2))) : changed);
}

test('a known word is meant if at most two fifths of the letters, or one, are other ones', () => {
  const all = words(6);
  for (const typed of all.filter((_, index) => index % 3 === 0)) {
    const most = Math.max(1, Math.floor(typed.length * 0.4));
    for (const known of all) {
      const isMeant = distance(typed, known) <= most;
      expect(suggest(typed, [known]), `${typed} ${known}`).toEqual(
        isMeant ? { suggestion: known } : {},
      );
    }
  }
});

test('of several the nearest is meant, and of those the first', () => {
  expect(suggest('bucket_', ['buckets', 'bucket', 'bucke'])).toEqual({ suggestion: 'buckets' });
  expect(suggest('bukcet', ['basket', 'bucket', 'buckets'])).toEqual({ suggestion: 'bucket' });
  expect(suggest('bucket', [])).toEqual({});
});

test('the case of letters says nothing, and of a long word its beginning is read', () => {
  expect(suggest('BUCKET', ['bucket'])).toEqual({ suggestion: 'bucket' });
  expect(suggest('x'.repeat(1000), ['x'.repeat(64)])).toEqual({ suggestion: 'x'.repeat(64) });
});
