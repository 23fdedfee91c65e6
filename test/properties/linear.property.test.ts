import { array, assert, constantFrom, option, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backends } from '../../src/backend/index.js';
import { normaliseFolder, withoutEnd, withoutStart } from '../../src/engine/paths.js';
import { isCovered, PathTree, PrefixIndex, stretchOf, widest } from '../../src/engine/prefixes.js';
import { indexed } from '../../src/diff/indexed-plan.js';
import { lakesOfScope, scopeRule } from '../../src/diff/rules/scope.js';
import type { Plan } from '../../src/index.js';

/** What takes linear time says the same as what is shorter to write and does not. */

const path = string({ unit: constantFrom('/', '.', '\\', 'a', 'b'), maxLength: 12 });
const paths = array(path, { maxLength: 8 });

describe('characters at an end', () => {
  test('are those that a regular expression takes off', () => {
    assert(
      property(path, (text) => {
        expect(withoutEnd(text)).toBe(text.replace(/\/+$/, ''));
        expect(withoutStart(text)).toBe(text.replace(/^\/+/, ''));
        expect(withoutEnd(text, '/\\')).toBe(text.replace(/[/\\]+$/, ''));
      }),
    );
  });

  test('of a folder are one slash, and inside there is no empty part and no dot', () => {
    assert(
      property(path, (text) => {
        const folder = text.endsWith('/') ? text : `${text}/`;
        const collapsed = folder.replace(/\/(\.?\/)+/g, '/').replace(/^\.\//, '');
        expect(normaliseFolder(text)).toBe(text === '' ? './' : collapsed || './');
        expect(normaliseFolder(text, true)).toBe(`${text.replace(/[/\\]+$/, '')}/`);
      }),
    );
  });
});

describe('prefixes', () => {
  test('cover what begins with one of them', () => {
    assert(
      property(paths, path, (prefixes, one) => {
        const covered = prefixes.some((prefix) => one.startsWith(prefix));
        expect(isCovered(one, widest(prefixes))).toBe(covered);
      }),
    );
  });

  test('are found where they stand among sorted texts', () => {
    assert(
      property(paths, path, (texts, prefix) => {
        const sorted = [...texts].sort();
        const found = sorted.filter((text) => text.startsWith(prefix));
        expect(sorted.slice(...stretchOf(prefix, sorted))).toEqual(found);
      }),
    );
  });

  test('of a text are found by it, the longest first', () => {
    assert(
      property(paths, path, (known, one) => {
        const index = new PrefixIndex(new Map(known.map((text) => [text, text])));
        const found = [...new Set(known)].filter((text) => one.startsWith(text));
        expect(index.startsOf(one)).toEqual(found.sort((a, b) => b.length - a.length));
      }),
    );
  });

  test('of whole parts are found in a tree, the shortest first', () => {
    assert(
      property(paths, path, (known, one) => {
        const tree = new PathTree<string>();
        for (const text of known) tree.at(text).value = text;
        const above = [...new Set(known)].filter((text) => `${one}/`.startsWith(`${text}/`));
        expect(tree.along(one)).toEqual(above.sort((a, b) => a.length - b.length));
      }),
    );
  });
});

describe('scopes', () => {
  const scope = option(array(path, { minLength: 1, maxLength: 5 }), { nil: undefined });
  type Scope = readonly string[] | undefined;
  const covers = (one: Scope, text: string) =>
    one !== undefined && one.some((prefix) => text.startsWith(prefix));

  test('concern the lakes that only one of them covers', () => {
    assert(
      property(scope, scope, paths, paths, (before, after, old, now) => {
        const ceased = old.flatMap((text, index) =>
          covers(before, text) && !covers(after, text) ? [`old ${index}`] : [],
        );
        const begun = now.flatMap((text, index) =>
          covers(after, text) && !covers(before, text) ? [`new ${index}`] : [],
        );
        const plans = {
          before: indexed(planOf('old', old), backends),
          after: indexed(planOf('new', now), backends),
        };
        expect(lakesOfScope(before, after, plans)).toEqual([...begun, ...ceased]);
      }),
    );
  });

  test('are wider when they cover all that the other covers', () => {
    const contains = (outer: Scope, inner: Scope) =>
      inner === undefined || inner.every((text) => covers(outer, text));
    assert(
      property(scope, scope, (before, after) => {
        const [wider, narrower] = [contains(after, before), contains(before, after)];
        const expected: Readonly<Record<string, string>> = {
          '11': 'reordered',
          '10': 'widened',
          '01': 'narrowed',
          '00': 'moved',
        };
        const key = `${wider ? 1 : 0}${narrower ? 1 : 0}`;
        expect(scopeRule(before, after)).toBe(`scope-${expected[key]}`);
      }),
    );
  });
});

function planOf(name: string, dataPaths: readonly string[]): Plan {
  const nodes = dataPaths.map((dataPath, index) => ({
    kind: 'attach' as const,
    lake: `${name} ${index}`,
    host: 'duckdb' as const,
    alias: `a${index}`,
    metadata: { type: 'duckdb', path: 'm' },
    dataPath,
    options: {},
    origin: [],
  }));
  return { version: 1, target: '1.5', nodes, use: null };
}
