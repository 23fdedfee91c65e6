import { metadataDescriptions } from '../model/registry.js';
import { mistake, type Lake, type Mistake } from './mistake.js';

/** What may be wrong with the metadata table, its secret aside. */
export function metadataMistakes(lake: Lake): readonly Mistake[] {
  return [...tableMistakes(lake), ...metadataDescriptions.flatMap((one) => one.mistakes(lake))];
}

/** What the rest of the lake may be depends on the metadata. */
function tableMistakes({ path, metadata, options, storage, model }: Lake): readonly Mistake[] {
  const type = [...metadata.path, 'type'];
  const dependent = [options.path, metadata.path, ...(storage === undefined ? [] : [storage.path])];
  const { metadataKey } = model.facts;
  const other = metadataKey === 'catalog' ? 'metadata_backend' : 'catalog';
  const both = [...path, other];
  return [
    mistake('unknown-key', [...metadata.path, 'zzz'], [[[...metadata.path, 'zzz'], 1]]),
    mistake('wrong-type', metadata.path, [[metadata.path, 5]], dependent),
    mistake('missing-key', path, [[metadata.path, undefined]], dependent),
    mistake('missing-key', metadata.path, [[type, undefined]], dependent),
    mistake('wrong-type', type, [[type, 5]], dependent),
    mistake('unknown-backend', type, [[type, 'postgress']], dependent),
    mistake('mysql-not-supported', type, [[type, 'mysql']], dependent),
    mistake('two-spellings', [...path, 'catalog'], [[both, metadata.table]], dependent),
  ];
}
