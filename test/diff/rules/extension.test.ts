import { expect, test } from 'vitest';
import type { ExtensionNode } from '../../../src/index.js';
import { nodeChanges } from '../support/plans.js';

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
