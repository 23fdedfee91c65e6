import type { Addressing } from '../model/location.js';
import {
  hasKey,
  hostingPaths,
  mistake,
  openingPaths,
  parametersOf,
  type Edit,
  type Lake,
  type Mistake,
  type Part,
} from './mistake.js';
import { isGiven } from './parameters.js';

/** What may be wrong with where a store's data lies. */
export function bucketMistakes(
  lake: Lake,
  type: string,
  { root, schemes }: Addressing,
): readonly Mistake[] {
  const { storage, model } = lake;
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
    ...(model.facts.exists
      ? unscoped(lake, none)
      : [mistake('missing-location', path, none, openingPaths(lake))]),
    ...anonymousInMotherDuck(storage, lake, type),
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

/** Where the catalog is to say where the data lies. */
function unscoped(lake: Lake, none: readonly Edit[]): readonly Mistake[] {
  const { storage, model } = lake;
  if (storage === undefined || model.facts.storageSecret?.action !== 'create') return [];
  if (hasKey(parametersOf(storage), 'scope')) return [];
  return [mistake('missing-scope', storage.path, none, openingPaths(lake))];
}

/** Instead of a secret that exists: nothing contradicts it. One of R2 would need an account. */
function anonymousInMotherDuck({ path }: Part, lake: Lake, type: string): readonly Mistake[] {
  const { hosting, storageSecret } = lake.model.facts;
  if (hosting !== 'motherduck' || storageSecret?.action !== 'reference' || type === 'r2') return [];
  const at = [...path, 'anonymous'];
  const touches = ['secret_name', 'secret_parameters', '#partial'].map((key) => [...path, key]);
  return [mistake('unsupported-anonymous', at, [[at, true]], [...touches, ...hostingPaths(lake)])];
}
