import { storageDescriptions } from '../model/registry.js';
import {
  hostingPaths,
  mistake,
  openingPaths,
  type Lake,
  type Mistake,
  type Part,
} from './mistake.js';

/** What may be wrong with the storage table, its secret aside. */
export function locationMistakes(lake: Lake): readonly Mistake[] {
  const { storage, model } = lake;
  if (storage === undefined) return [];
  const roots = Object.entries(model.facts.storage?.roots ?? {});
  return [
    ...tableMistakes(lake, storage),
    ...roots.flatMap(([key, root]) => pathMistakes(storage, key, root)),
    ...storageDescriptions.flatMap((one) => one.mistakes(lake)),
  ];
}

function tableMistakes(lake: Lake, storage: Part): readonly Mistake[] {
  const { path, model } = lake;
  const type = [...storage.path, 'type'];
  const { hosting, storageKey, exists } = model.facts;
  const other = [...path, storageKey === 'storage' ? 'storage_backend' : 'storage'];
  const inside = [storage.path];
  return [
    mistake('unknown-key', [...storage.path, 'zzz'], [[[...storage.path, 'zzz'], 1]]),
    mistake('wrong-type', storage.path, [[storage.path, [1]]], inside),
    mistake('missing-key', storage.path, [[type, undefined]], inside),
    mistake('unknown-backend', type, [[type, 'S3']], inside),
    mistake('two-spellings', [...path, 'storage'], [[other, storage.table]], inside),
    ...(hosting === 'duckdb' && !exists
      ? [
          mistake(
            'missing-key',
            path,
            [[storage.path, undefined]],
            [...hostingPaths(lake), ...openingPaths(lake)],
          ),
        ]
      : []),
  ];
}

/** What is bad in any path; a prefix has no scheme and no root. */
function pathMistakes({ path, table }: Part, key: string, root: string): readonly Mistake[] {
  if (!Object.hasOwn(table, key)) return [];
  const at = [...path, key];
  const set = (code: Mistake['code'], bad: string) => mistake(code, at, [[at, `${root}${bad}`]]);
  return [
    set('dot-segment', 'a/../b'),
    // To a server it is a character like others.
    ...(root.startsWith('http') ? [] : ['a?b', 'a[b'].map((bad) => set('glob-in-path', bad))),
    set('backslash-in-path', 'a\\b'),
    set('control-character', 'a\nb'),
    set('control-character', 'a\u007fb'),
    set('engine-placeholder', 'a{DATA_PATH}b'),
  ];
}
