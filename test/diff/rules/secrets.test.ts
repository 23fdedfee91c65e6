import { describe, expect, test } from 'vitest';
import {
  diff,
  type ChangeCode,
  type CreatedSecret,
  type PlanNode,
  type SecretNode,
} from '../../../src/index.js';
import {
  changesOf,
  lakeWith,
  nodeChanges,
  onlyChange,
  planOf,
  secretWith,
} from '../support/plans.js';

const inMotherDuck = { in: 'motherduck' } as const;
const referenced: SecretNode = {
  kind: 'secret',
  action: 'reference',
  name: 'store',
  type: 's3',
  origin: [],
};

test.each<[string, Partial<CreatedSecret>, Partial<CreatedSecret>, readonly string[]]>([
  ['its name in another case', {}, { name: 'STORE' }, ['name-respelled at /name']],
  ['its type', {}, { type: 'gcs' }, ['secret-type-changed at /type', 'scope-moved at /scope']],
  ['a provider', {}, { provider: 'credential_chain' }, ['secret-provider-changed at /provider']],
  ['no provider', { provider: 'credential_chain' }, {}, ['secret-provider-changed at /provider']],
  ['into MotherDuck', {}, inMotherDuck, ['secret-put-into-motherduck at /in']],
  ['out of MotherDuck', inMotherDuck, {}, ['secret-left-in-motherduck at /in']],
])('a secret that is made: %s', (_, before, after, changes) => {
  expect(nodeChanges(secretWith(before), secretWith(after))).toEqual(changes);
});

test.each<[string, Partial<SecretNode>, readonly string[]]>([
  ['its name in another case', { name: 'STORE' }, ['name-respelled at /name']],
  ['its type', { type: 'gcs' }, ['secret-type-changed at /type']],
  ['in MotherDuck', inMotherDuck, ['secret-put-into-motherduck at /in']],
])('a secret that must exist: %s', (_, changed, changes) => {
  expect(nodeChanges(referenced, { ...referenced, ...changed } as PlanNode)).toEqual(changes);
});

test.each<[string, SecretNode, ChangeCode, ChangeCode]>([
  ['made', secretWith(), 'secret-added', 'secret-removed'],
  [
    'made in MotherDuck',
    secretWith(inMotherDuck),
    'secret-put-into-motherduck',
    'secret-left-in-motherduck',
  ],
  ['referred to', referenced, 'secret-required', 'secret-not-required'],
])('a secret that is %s comes and goes', (_, secret, added, removed) => {
  expect(changesOf(planOf(), planOf(secret))).toEqual([added]);
  expect(changesOf(planOf(secret), planOf())).toEqual([removed]);
});

test('a secret is made that had to exist, and the other way round', () => {
  expect(nodeChanges(referenced, secretWith())).toEqual(['secret-overwritten']);
  expect(nodeChanges(secretWith(), referenced)).toEqual(['secret-no-longer-created']);
});

describe('a scope', () => {
  const [wide, data, other] = ['s3://b/', 's3://b/data/', 's3://c/'];
  const lakes = [
    lakeWith({ lake: 'inner', alias: 'inner', dataPath: data }),
    lakeWith({ lake: 'outer', alias: 'outer', dataPath: wide }),
    lakeWith({ lake: 'far', alias: 'far', dataPath: other }),
  ];
  const none: readonly string[] = [];
  const planWith = (scope: readonly string[]) => planOf(secretWith({ scope }), ...lakes);

  /** From one to the other, and back; the lakes whose path is in one of them alone are the same both ways. */
  test.each<[readonly string[], readonly string[], ChangeCode, ChangeCode, readonly string[]]>([
    [[data], [wide], 'scope-widened', 'scope-narrowed', ['outer']],
    [[data], [data, other], 'scope-widened', 'scope-narrowed', ['far']],
    [[data], [wide, other], 'scope-widened', 'scope-narrowed', ['outer', 'far']],
    [[data], [other], 'scope-moved', 'scope-moved', ['inner', 'far']],
    [[data, other], [wide], 'scope-moved', 'scope-moved', ['outer', 'far']],
    [[wide], ['s3://nobody/'], 'scope-moved', 'scope-moved', ['inner', 'outer']],
    [[data, other], [other, data], 'scope-reordered', 'scope-reordered', none],
    [[wide], [wide, data], 'scope-reordered', 'scope-reordered', none],
  ])('from %j to %j', (before, after, there, back, concerned) => {
    for (const [old, now, code] of [
      [before, after, there],
      [after, before, back],
    ] as const) {
      const change = onlyChange(planWith(old), planWith(now));
      expect(change).toMatchObject({
        code,
        pointer: '/scope',
        node: { kind: 'secret', name: 'store' },
      });
      expect([...(change.lakes ?? [])].sort()).toEqual([...concerned].sort());
    }
  });

  /** A secret for a catalog is for no path, so that it has no scope. */
  test.each<[readonly string[], readonly string[]]>([
    [[data], ['inner']],
    [[wide], ['inner', 'outer']],
    [
      [data, other],
      ['inner', 'far'],
    ],
    [['s3://nobody/'], none],
  ])('from %j to none, where the secret is now for a catalog', (scope, concerned) => {
    const catalog = planOf(secretWith({ type: 'postgres' }), ...lakes);
    for (const [old, now, code] of [
      [planWith(scope), catalog, 'scope-narrowed'],
      [catalog, planWith(scope), 'scope-widened'],
    ] as const) {
      const [change, ...more] = diff(old, now).filter(({ pointer }) => pointer === '/scope');
      expect(more).toEqual([]);
      expect(change).toMatchObject({ code, lakes: concerned });
    }
  });
});
