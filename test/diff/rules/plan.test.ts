import { describe, expect, test } from 'vitest';
import { knownTargets, resolveTarget } from '../../../src/engine/versions.js';
import type { ChangeCode, ExtensionNode, Plan, PlanNode } from '../../../src/index.js';
import { changesOf, databaseWith, lakeWith, nodeChanges, planOf } from '../support/plans.js';

/** The format of the catalogs that each target's DuckLake writes; of 2.0 it is not known, and taken for a new one. */
const formats: Readonly<Record<string, readonly string[]>> = {
  '0.3': ['1.4', '1.4.0', '1.4.1', '1.4.2', '1.4.3', '1.4.4', '1.4.5'],
  '0.4': ['1.5.0', '1.5.1'],
  '1.0': ['1.5', '1.5.2', '1.5.3', '1.5.4', '1.5.5', '1.5.6'],
  new: ['2.0', '2.0.0'],
};
const order = ['0.3', '0.4', '1.0', 'new'];
const targets = order.flatMap((format) =>
  (formats[format] ?? []).map((target) => ({ target, format })),
);

describe('the target', () => {
  test('is one of these', () => {
    for (const { target } of targets) expect(resolveTarget(target)).toBeDefined();
    expect(targets.map(({ target }) => target)).toEqual(expect.arrayContaining([...knownTargets]));
  });

  const at = (target: string, node: PlanNode): Plan => ({ ...planOf(node), target });
  const migrating = lakeWith({ options: { automatic_migration: true } });

  test.each<[string, PlanNode, ChangeCode, ChangeCode]>([
    ['a lake', lakeWith(), 'target-raised', 'target-lowered'],
    ['a lake that may be migrated', migrating, 'target-migrates', 'target-lowered'],
    ['a database in MotherDuck', databaseWith(), 'target-changed', 'target-changed'],
  ])('of %s, from any to any other', (_, node, raised, lowered) => {
    for (const before of targets) {
      for (const after of targets.filter(({ target }) => target !== before.target)) {
        const growth = order.indexOf(after.format) - order.indexOf(before.format);
        const isSame = resolveTarget(before.target) === resolveTarget(after.target);
        const unlike = growth > 0 ? raised : growth < 0 ? lowered : 'target-changed';
        const changes = changesOf(at(before.target, node), at(after.target, node));
        expect(changes, `${before.target} → ${after.target}`).toEqual([
          `${isSame ? 'target-respelled' : unlike} at /target`,
        ]);
      }
    }
  });
});

test.each<[string, Partial<ExtensionNode>, Partial<ExtensionNode>, readonly string[]]>([
  ['its name in another case', {}, { name: 'SPATIAL' }, ['name-respelled at /name']],
  ['a repository', {}, { repository: 'core' }, ['extension-repository-changed at /repository']],
  [
    'another',
    { repository: 'core' },
    { repository: 'community' },
    ['extension-repository-changed at /repository'],
  ],
  ['no repository', { repository: 'core' }, {}, ['extension-repository-changed at /repository']],
])('an extension: %s', (_, before, after, changes) => {
  const extension = (changed: Partial<ExtensionNode>): ExtensionNode => {
    return { kind: 'extension', name: 'spatial', origin: [], ...changed };
  };
  expect(nodeChanges(extension(before), extension(after))).toEqual(changes);
});
