import { describe, expect, test } from 'vitest';
import type { ChangeCode, CreatedSecret, PlanNode } from '../../../src/index.js';
import { changesOf, lakeWith, planOf, secretWith } from '../support/plans.js';

describe('the secret of a catalog', () => {
  type Given = CreatedSecret['parameters'];
  const at = (secret: string, parameters: Given) => [
    secretWith({ name: secret, type: 'postgres', parameters }),
    lakeWith({ metadata: { type: 'postgres', path: '', secret } }),
  ];
  const uri = (env?: string) => ({
    uri: { credential: 'x', ...(env === undefined ? {} : { env }) },
  });

  test.each<[string, Given, Given, ChangeCode]>([
    ['nothing', {}, {}, 'catalog-secret-renamed'],
    [
      'what is the same',
      { host: 'a', user: 'one' },
      { host: 'a', user: 'two' },
      'catalog-secret-renamed',
    ],
    ['a variable that is the same', uri('URI'), uri('URI'), 'catalog-secret-renamed'],
    ['another variable', uri('ONE'), uri('TWO'), 'catalog-moved'],
    ['no variable', uri(), uri(), 'catalog-secret-changed'],
    ...['host', 'hostaddr', 'port', 'database', 'service'].flatMap(
      (name): [string, Given, Given, ChangeCode][] => [
        [`another ${name}`, { [name]: '1' }, { [name]: '2' }, 'catalog-moved'],
        [`a ${name} more`, {}, { [name]: '2' }, 'catalog-moved'],
      ],
    ),
  ])('another name, and in it %s', (_, before, after, code) => {
    const [old, now] = [planOf(...at('one', before)), planOf(...at('two', after))];
    expect(changesOf(old, now)).toContain(`${code} at /metadata`);
  });

  test('that leads elsewhere makes the data path that of a new catalog', () => {
    const moved = at('one', { host: 'b' }).map((node): PlanNode => {
      return node.kind === 'attach' ? { ...node, dataPath: 's3://b/elsewhere/' } : node;
    });
    expect(changesOf(planOf(...at('one', { host: 'a' })), planOf(...moved))).toEqual([
      'catalog-moved at /parameters/host',
      'data-path-of-new-catalog at /dataPath',
    ]);
  });
});
