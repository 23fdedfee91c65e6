import { posix } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { holds, isRelative, placeOf } from '../../src/engine/paths.js';
import { compile } from '../../src/index.js';
import { runs } from '../support/runs.js';

const segment = fc.constantFrom('a', 'b', 'desk', '..', '..', '.', '');
const path = fc
  .tuple(fc.constantFrom('', '', '/'), fc.array(segment, { maxLength: 5 }))
  .map(([root, segments]) => `${root}${segments.join('/')}`)
  .filter((text) => text !== '');

/** Working directories as deep as any path leads up; in one of them each name is one that no path has. */
const directories = ['/u1/u2/u3/u4/u5/u6', '/a/b/a/b/a/desk', '/desk/desk/desk/desk/desk/desk'];
const folderIn = (directory: string, text: string) =>
  `${posix.resolve(directory, text)}/`.replace('//', '/');

test('a place holds another where it does so in every working directory, and only there', () => {
  fc.assert(
    fc.property(path, path, (outer, inner) => {
      // What `/` holds is everything, which is said of it elsewhere.
      fc.pre(isRelative(outer) === isRelative(inner));
      const always = directories.every((directory) =>
        folderIn(directory, inner).startsWith(folderIn(directory, outer)),
      );
      expect(holds(placeOf(outer), placeOf(inner))).toBe(always);
    }),
    runs(500),
  );
});

const lakesAt = (paths: readonly string[]) =>
  Object.fromEntries(
    paths.map((one, index) => [
      `l${index}`,
      {
        alias: `l${index}`,
        catalog: { type: 'sqlite', uri: `/catalogs/${index}` },
        storage: { type: 'local', path: one },
      },
    ]),
  );

/** What a data path may be: `..` only at the beginning of a relative one. */
const dataPath = fc
  .tuple(fc.nat({ max: 3 }), fc.array(fc.constantFrom('a', 'b'), { maxLength: 3 }), fc.boolean())
  .map(([up, down, absolute]) =>
    absolute ? `/d/${down.join('/')}` : `./${'../'.repeat(up)}${down.join('/')}`,
  );

test('of many lakes, those that lie in another are found as if each pair were compared', () => {
  fc.assert(
    fc.property(fc.array(dataPath, { minLength: 2, maxLength: 8 }), (paths) => {
      const places = paths.map(placeOf);
      const held = places.filter((inner, index) =>
        places.some((outer, other) => {
          // Of two that are equal, the second is the one that is too many.
          const before = other < index || !holds(inner, outer);
          return other !== index && before && holds(outer, inner);
        }),
      );
      const { diagnostics } = compile({ lakes: lakesAt(paths) });
      const found = diagnostics.filter(({ code }) => code === 'shared-data-path');
      expect(found.length).toBe(held.length);
    }),
    runs(300),
  );
});
