import { isGiven } from './metadata.js';
import { hostingPaths, mistake, type Lake, type Mistake, type Part } from './mistake.js';

/** What may be wrong with the storage table, its secret aside. */
export function locationMistakes(lake: Lake): readonly Mistake[] {
  const { storage, model } = lake;
  if (storage === undefined) return [];
  const keys = ['data_path', 'prefix', 'path'].filter((key) => Object.hasOwn(storage.table, key));
  return [
    ...tableMistakes(lake, storage),
    ...keys.flatMap((key) => pathMistakes(storage, key)),
    ...(model.facts.storage === 'local' ? localMistakes(storage) : bucketMistakes(storage)),
  ];
}

function tableMistakes(lake: Lake, storage: Part): readonly Mistake[] {
  const { path, model } = lake;
  const type = [...storage.path, 'type'];
  const { hosting, storageKey } = model.facts;
  const other = [...path, storageKey === 'storage' ? 'storage_backend' : 'storage'];
  const inside = [storage.path];
  return [
    mistake('unknown-key', [...storage.path, 'zzz'], [[[...storage.path, 'zzz'], 1]]),
    mistake('wrong-type', storage.path, [[storage.path, [1]]], inside),
    mistake('missing-key', storage.path, [[type, undefined]], inside),
    mistake('unknown-backend', type, [[type, 'S3']], inside),
    mistake('two-spellings', [...path, 'storage'], [[other, storage.table]], inside),
    ...(hosting === 'duckdb'
      ? [mistake('missing-key', path, [[storage.path, undefined]], hostingPaths(lake))]
      : []),
  ];
}

/** What is bad in any path; a prefix has no scheme and no root. */
function pathMistakes({ path, table }: Part, key: string): readonly Mistake[] {
  const at = [...path, key];
  const root = { data_path: otherPlace(table), path: '/', prefix: '' }[key] ?? '';
  const set = (code: Mistake['code'], bad: string) => mistake(code, at, [[at, `${root}${bad}`]]);
  return [
    set('dot-segment', 'a/../b'),
    set('glob-in-path', 'a?b'),
    set('glob-in-path', 'a[b'),
    set('backslash-in-path', 'a\\b'),
    set('control-character', 'a\nb'),
    set('control-character', 'a\u007fb'),
    set('engine-placeholder', 'a{DATA_PATH}b'),
  ];
}

function localMistakes({ path }: Part): readonly Mistake[] {
  const at = [...path, 'path'];
  return [
    mistake('missing-key', path, [[at, undefined]]),
    ...['s3://b/a', 'file:/a', 'FILE:///a'].map((url) => mistake('url-in-path', at, [[at, url]])),
    mistake('home-in-path', at, [[at, '~/a']]),
    mistake('glob-in-path', at, [[at, '/a*b/c']]),
  ];
}

const locationKeys = ['data_path', 'bucket', 'prefix', 'scope'];

function bucketMistakes(storage: Part): readonly Mistake[] {
  const { path, table } = storage;
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
    ...(given('bucket')
      ? buckets.map((name) => mistake('invalid-bucket', at('bucket'), [[at('bucket'), name]]))
      : []),
    ...(given('bucket')
      ? [
          mistake(
            'missing-key',
            path,
            [
              [at('bucket'), undefined],
              [at('prefix'), 'a'],
            ],
            all,
          ),
        ]
      : []),
    ...(given('bucket') && !given('data_path') && !isGiven(storage, 'scope')
      ? [
          mistake(
            'conflicting-location',
            at('data_path'),
            [[at('data_path'), otherPlace(table)]],
            all,
          ),
        ]
      : []),
  ];
}

function otherPlace({ type }: Part['table']): string {
  return { s3: 's3://other/', r2: 'r2://other/', gcs: 'gs://other/' }[String(type)] ?? '';
}
