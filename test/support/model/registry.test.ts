import { expect, test } from 'vitest';
import { backends } from '../../../src/backend/index.js';
import { metadataDescriptions, storageDescriptions } from './registry.js';

test('the model knows every backend there is', () => {
  const known = (descriptions: readonly { readonly type: string }[]) =>
    descriptions.map(({ type }) => type);
  expect(known(metadataDescriptions)).toEqual(Object.keys(backends.metadata));
  expect(known(storageDescriptions)).toEqual(Object.keys(backends.storage));
});
