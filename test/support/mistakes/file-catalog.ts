import { mistake, openingPaths, type Edit, type Lake, type Mistake } from './mistake.js';

/** What may be wrong with a catalog that is a file. */
export function fileMistakes(
  lake: Lake,
  type: string,
  looksUpHome: boolean,
  remoteSince: string,
): readonly Mistake[] {
  const { index, metadata, storage, model, has } = lake;
  const { facts } = model;
  if (facts.metadata.type !== type || facts.remote !== undefined) return [];
  const isLocal = facts.storage?.schemes.length === 0;
  const uri = [...metadata.path, 'uri'];
  const set = (code: Mistake['code'], value: string) => mistake(code, uri, [[uri, value]]);
  const data = [...(storage?.path ?? []), facts.storage?.places[0] ?? ''];
  // Two lakes with one data path would be a mistake more.
  const file = `/zz${index}/m.db`;
  return [
    mistake('missing-key', metadata.path, [[uri, undefined]]),
    set('wrong-uri-prefix', 'md:lake'),
    set('wrong-uri-prefix', 'postgres:dbname=x'),
    set('memory-uri', ':memory:'),
    set('uri-is-folder', '/a/'),
    set('empty-value', `${type}:`),
    set('engine-placeholder', '/a/{METADATA_PATH}'),
    set('url-in-path', 'file:a.db'),
    ...(has(remoteSince) ? [] : tooOld(lake)),
    ...(looksUpHome ? [set('home-in-path', '~/a.db')] : []),
    ...(isLocal
      ? [file, `${file}//data`].map((path) =>
          mistake('data-path-in-metadata', uri, [
            [uri, file],
            [data, path],
          ]),
        )
      : []),
    ...(isLocal && !has('1.5.0')
      ? [
          mistake('metadata-in-data-path', uri, [
            [uri, file],
            [data, `/zz${index}`],
          ]),
        ]
      : []),
  ];
}

/** A catalog at a URL, where the version reads none. */
function tooOld(lake: Lake): readonly Mistake[] {
  const { index, metadata, options, storage, model } = lake;
  const uri = [...metadata.path, 'uri'];
  if (storage !== undefined && model.facts.storage?.type !== 'local') return [];
  const edits: readonly Edit[] = [
    [uri, `https://zz${index}/m.db`],
    [options.path, {}],
  ];
  const beside = storage === undefined ? [] : [storage.path];
  return [mistake('unavailable-remote-catalog', uri, edits, [...openingPaths(lake), ...beside])];
}
