import type { Addressing } from '../model/location.js';
import { mistake, type Lake, type Mistake } from './mistake.js';
import { isGiven } from './parameters.js';

/** What may be wrong with where a store's data lies. */
export function bucketMistakes(
  { storage, model }: Lake,
  type: string,
  { root, schemes }: Addressing,
): readonly Mistake[] {
  if (storage === undefined || model.facts.storage?.type !== type) return [];
  const { path, table } = storage;
  const locationKeys = ['data_path', root, 'prefix', 'scope'];
  const at = (key: string) => [...path, key];
  const all = locationKeys.map(at);
  const given = (key: string) => Object.hasOwn(table, key);
  const none = all.map((one) => [one, undefined] as const);
  const urls = ['https://b/a', '/a', 's3:/a', 'S3://b/a'];
  const buckets = ['s3://b', 'b/a', 'b c', '..', 'u@b'];
  return [
    mistake('missing-location', path, none),
    ...(given('data_path')
      ? urls.map((url) => mistake('wrong-scheme', at('data_path'), [[at('data_path'), url]]))
      : []),
    ...(given(root)
      ? buckets.map((name) => mistake('invalid-bucket', at(root), [[at(root), name]]))
      : []),
    ...(given(root)
      ? [
          mistake(
            'missing-key',
            path,
            [
              [at(root), undefined],
              [at('prefix'), 'a'],
            ],
            all,
          ),
        ]
      : []),
    ...(given(root) && !given('data_path') && !isGiven(storage, 'scope')
      ? [
          mistake(
            'conflicting-location',
            at('data_path'),
            [[at('data_path'), `${schemes[0]}://other/`]],
            all,
          ),
        ]
      : []),
  ];
}
