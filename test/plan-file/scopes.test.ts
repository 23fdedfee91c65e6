import { expect, test } from 'vitest';
import { parsePlan } from '../../src/index.js';

function isRead(type: string, scope: readonly string[]): boolean {
  const secret = { kind: 'secret', action: 'create', name: 's', type, parameters: {}, scope };
  const nodes = [{ ...secret, origin: [] }];
  return parsePlan({ version: 1, target: '1.5', nodes, use: null }).ok;
}

test.each([
  ['s3', 's3'],
  ['r2', 'r2'],
  ['gcs', 'gs'],
])('a scope of a secret of type %s begins with %s:// and ends with a slash', (type, scheme) => {
  expect(isRead(type, [`${scheme}://`])).toBe(true);
  expect(isRead(type, [`${scheme}://b/`, `${scheme}://b/data/`])).toBe(true);
  for (const wrong of [`${scheme}://b`, `${scheme}:/b/`, `x${scheme}://b/`, 'http://b/', '/b/', ''])
    expect(isRead(type, [wrong]), wrong).toBe(false);
});
