import { describe, expect, test } from 'vitest';
import {
  comparePlaces,
  dataPlaceOf,
  holds,
  isRelative,
  normaliseFolder,
  placeOf,
} from '../../src/engine/paths.js';

describe('the place of a local path', () => {
  test.each<[string, number | undefined, string]>([
    ['/a/b', undefined, '/a/b/'],
    ['/a//./b/', undefined, '/a/b/'],
    ['/a/../../b', undefined, '/b/'],
    ['/', undefined, '/'],
    ['~', undefined, '~/'],
    ['~/a', undefined, '~/a/'],
    ['~/../a', undefined, '~/a/'],
    ['~user/a', undefined, '~user/a/'],
    ['~user/../a', undefined, '~user/a/'],
    ['C:/a/../b', undefined, 'C:/b/'],
    ['C:\\a\\b', undefined, 'C:/a/b/'],
    ['/a\\b', undefined, '/a\\b/'],
    ['/a/c:\\b', undefined, '/a/c:\\b/'],
    ['a/b', 0, 'a/b/'],
    ['./a/../b', 0, 'b/'],
    ['', 0, ''],
    ['.', 0, ''],
    ['..', 1, ''],
    ['../../a', 2, 'a/'],
    ['a/../../b', 1, 'b/'],
  ])('%j', (path, up, down) => {
    expect(placeOf(path)).toEqual({ up, down });
    expect(isRelative(path)).toBe(up !== undefined);
  });
});

test.each([
  ['', './'],
  ['a', 'a/'],
  ['./a', 'a/'],
  ['/a/', '/a/'],
  ['/a//b/./c', '/a/b/c/'],
  ['.', './'],
  ['./.', './'],
  ['//', '/'],
  ['../a', '../a/'],
  ['a/.b', 'a/.b/'],
])('the folder %j is written %j', (path, folder) => {
  expect(normaliseFolder(path)).toBe(folder);
});

describe('the place of data', () => {
  test.each([
    ['s3://b/a', 's3a://b/a/'],
    ['s3://b/a/', 's3n://b/a'],
    ['gs://b/', 'gcs://b/'],
    ['/a/./b', '/a/b/'],
  ])('%s is that of %s', (one, other) => {
    expect(dataPlaceOf(one, 'store')).toEqual(dataPlaceOf(other, 'store'));
  });

  test.each([
    ['s3://b/a', 's3://b/A'],
    ['s3://b/a', 's3://b/./a'],
    ['s3://b/a', 'r2://b/a'],
    ['s3://b', '/b'],
  ])('%s is not that of %s', (one, other) => {
    expect(dataPlaceOf(one)).not.toEqual(dataPlaceOf(other));
  });

  test('is another in another store', () => {
    expect(dataPlaceOf('s3://b/a', 'one')).not.toEqual(dataPlaceOf('s3://b/a', 'two'));
  });
});

test.each<[string, string, boolean]>([
  ['/a', '/a', true],
  ['/a', '/a/b', true],
  ['/a', '/ab', false],
  ['/a/b', '/a', false],
  ['/', '/a', true],
  ['a', 'a/b', true],
  ['..', 'a', true],
  ['..', '.', true],
  ['../..', '../a', true],
  ['../a', '.', false],
  ['.', '..', false],
  ['..', '/a', false],
  ['/', 'a', false],
])('that %s holds %s is %s', (folder, inner, expected) => {
  expect(holds(placeOf(folder), placeOf(inner))).toBe(expected);
});

test('places are ordered so that one stands behind those that hold it', () => {
  const order = ['/', '/a', '/a/b', '/b', '../..', '..', '../a', '.', 'a', 'a/b', 'b'].map(placeOf);
  for (const [index, one] of order.entries())
    for (const [other, two] of order.entries())
      expect(Math.sign(comparePlaces(one, two))).toBe(Math.sign(index - other));
});
