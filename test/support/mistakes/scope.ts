import type { SecretModel } from '../model/model.js';
import {
  hasKey,
  mistake,
  openingPaths,
  parametersOf,
  written,
  type Lake,
  type Mistake,
  type Part,
} from './mistake.js';

/** What the secret in the table serves: the data, the catalog or both. */
export function placesOf({ path }: Part, { model, storage }: Lake): readonly string[] {
  const { remote, storage: description } = model.facts;
  const isStorage = path === storage?.path;
  const { dataPath } = model.attach;
  const data = isStorage && dataPath !== undefined ? [dataPath] : [];
  const isServed =
    remote !== undefined &&
    (!isStorage || (remote.opening === 'none' && remote.access === description?.access));
  return [...data, ...(isServed ? [remote.url] : [])];
}

/** What may be wrong with the scope of a secret; what it serves must be known. */
export function scopeMistakes(
  part: Part,
  { scope = [] }: SecretModel,
  lake: Lake,
): readonly Mistake[] {
  if (hasKey(parametersOf(part), 'scope')) return [];
  const at = [...part.path, 'scope'];
  const keys = [...(lake.model.facts.storage?.places ?? []), 'prefix'];
  const places = [...keys.map((key) => [...part.path, key]), ...openingPaths(lake)];
  const [data, catalog] = placesOf(part, lake);
  const isLocated = keys.some((key) => Object.hasOwn(part.table, key));
  if (data === undefined || (part.path === lake.storage?.path && !isLocated)) return [];
  const scheme = (scope[0] ?? '').replace(/:.*/s, '');
  const narrow =
    catalog === undefined ? `${scheme}://zzz/` : catalog.startsWith(data) ? undefined : data;
  return [
    mistake('wrong-scope-scheme', at, [[at, 'x3://zzz/']], places),
    ...(narrow === undefined
      ? []
      : [mistake('scope-not-covering', at, [[at, written(narrow)]], places)]),
    mistake('wrong-type', at, [[at, 5]], places),
    mistake('empty-value', at, [[at, []]], places),
  ];
}
