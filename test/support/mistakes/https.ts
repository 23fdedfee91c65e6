import { hasKey, mistake, openingPaths, parametersOf, type Lake, type Mistake } from './mistake.js';

/** What may be wrong with where published data lies, and with how it is read. */
export function httpsMistakes(lake: Lake): readonly Mistake[] {
  const { storage, options, model } = lake;
  if (storage === undefined || model.facts.storage?.type !== 'https') return [];
  const { remote, storageSecret } = model.facts;
  const at = [...storage.path, 'data_path'];
  const isLocated = Object.hasOwn(storage.table, 'data_path');
  const set = (code: Mistake['code'], bad: string) => mistake(code, at, [[at, bad]]);
  const scope = [...storage.path, 'scope'];
  const wide = storageSecret?.action === 'create' && !hasKey(parametersOf(storage), 'scope');
  const creates = { create_if_not_exists: false };
  return [
    ...(isLocated
      ? [
          ...['s3://b/a', '/a', 'https:a', 'https://h /a', 'https://h/a#b'].map((bad) =>
            set('invalid-url', bad),
          ),
          ...['HTTPS://h/a', 'Http://h'].map((bad) => set('upper-case-scheme', bad)),
          set('credential-in-text', 'https://h/a?sig=b'),
        ]
      : []),
    ...(wide
      ? [
          mistake('wide-scope', scope, [[scope, ['https://', 'http://']]], openingPaths(lake)),
          ...(isLocated
            ? []
            : [mistake('missing-scope', storage.path, [[scope, undefined]], openingPaths(lake))]),
        ]
      : []),
    ...(remote === undefined
      ? [
          mistake(
            'read-only-storage',
            storage.path,
            [[options.path, creates]],
            [[...storage.path, 'type'], ...openingPaths(lake)],
          ),
        ]
      : []),
  ];
}
