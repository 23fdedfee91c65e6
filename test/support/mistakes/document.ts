import type { DocumentModel } from '../model/document.js';
import { places } from '../model/model.js';
import { mistake, type Lake, type Mistake } from './mistake.js';

/** What may be wrong with the document as a whole, and with what it is compiled by. */
export function documentMistakes(
  { options, lakes: models }: DocumentModel,
  lakes: readonly Lake[],
): readonly Mistake[] {
  const names = models.map(({ name }) => name);
  return [
    by('unknown-lake', { use: 'zzz' }),
    by('unknown-lake', { lakes: [...names, 'zzz'] }),
    ...(options.target === undefined || options.target === '1.5'
      ? [by('unknown-target', { target: '1.6' }), by('unknown-target', { target: '1.5.x' })]
      : []),
    ...lakes.flatMap(duplicates),
  ];
}

/** A mistake in the options. */
function by(code: Mistake['code'], options: object): Mistake {
  return { ...mistake(code, [], []), options };
}

/** The same name in a later place. */
function duplicates({ model }: Lake): readonly Mistake[] {
  const later = places.slice(places.indexOf(model.place) + 1);
  return later.map((place) => {
    const path = [
      ...place,
      model.name,
      ...(place.at(-1) === 'stores' ? ['config', 'ducklake'] : []),
    ];
    return mistake('duplicate-lake', path, [[path, {}]]);
  });
}
