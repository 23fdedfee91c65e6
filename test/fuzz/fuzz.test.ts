import { expect, test } from 'vitest';
import { createReport, fuzzDocument } from './fuzz.js';
import { leaksIn } from './leaks.js';
import { createSample } from './sample.js';

const seed = 5;
const documents = 800;

test('no command, no format and no function shows what may not be shown', () => {
  const report = createReport();
  for (let document = 0; document < documents; document++) fuzzDocument(seed, document, report);
  expect(report.finds).toEqual({});
  expect(report.documents).toBe(documents);
  expect(Object.keys(report.ways).length).toBeGreaterThanOrEqual(38);
  expect(Object.keys(report.kinds).length).toBe(4);
  expect(Object.keys(report.codes).length).toBeGreaterThan(30);
});

const escapes = [
  (shown: string) => shown,
  (shown: string) => JSON.stringify(shown),
  (shown: string) => encodeURIComponent(shown),
  (shown: string) => shown.toUpperCase(),
];

test('a marker that is shown is found, whatever is done to the text around it', () => {
  // One in which no marker is planted over another.
  const { text, env, markers } = createSample(seed, 8);
  expect(markers.all.length).toBeGreaterThan(3);
  for (const escape of escapes) {
    const all = escape(JSON.stringify([text, env]));
    const found = leaksIn({ way: '', besides: [], all, words: all }, markers.all);
    expect(found.map(({ place }) => place)).toEqual(markers.all.map(({ place }) => place));
  }
});

test('half of a marker is found', () => {
  const { markers } = createSample(seed, 8);
  for (const marker of markers.all) {
    for (const needle of marker.needles) {
      const all = `a ${needle.toUpperCase()} b`;
      expect(leaksIn({ way: '', besides: [], all, words: all }, [marker])).toHaveLength(1);
    }
  }
});

test('a seed and a number make the same document again', () => {
  expect(createSample(seed, 3).text).toBe(createSample(seed, 3).text);
  expect(createSample(seed, 3).text).not.toBe(createSample(seed, 4).text);
  expect(createSample(seed, 3).text).not.toBe(createSample(seed + 1, 3).text);
});
