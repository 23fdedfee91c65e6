import { hasKey, mistake, parametersOf, type Lake, type Mistake } from './mistake.js';

/** What may be wrong with the metadata table, its secret aside. */
export function metadataMistakes(lake: Lake): readonly Mistake[] {
  return [...tableMistakes(lake), ...uriMistakes(lake), ...motherduckMistakes(lake)];
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

function uriMistakes({ index, metadata, storage, model, has }: Lake): readonly Mistake[] {
  const { facts } = model;
  if (facts.metadata !== 'duckdb' && facts.metadata !== 'sqlite') return [];
  const uri = [...metadata.path, 'uri'];
  const set = (code: Mistake['code'], value: string) => mistake(code, uri, [[uri, value]]);
  const data = [...(storage?.path ?? []), 'path'];
  // Two lakes with one data path would be a mistake more.
  const file = `/zz${index}/m.db`;
  return [
    mistake('missing-key', metadata.path, [[uri, undefined]]),
    set('wrong-uri-prefix', 'md:lake'),
    set('wrong-uri-prefix', 'postgres:dbname=x'),
    set('memory-uri', ':memory:'),
    set('uri-is-folder', '/a/'),
    set('empty-value', `${facts.metadata}:`),
    set('engine-placeholder', '/a/{METADATA_PATH}'),
    set('url-in-path', 'file:a.db'),
    ...(facts.metadata === 'sqlite' ? [set('home-in-path', '~/a.db')] : []),
    ...(facts.storage === 'local'
      ? [file, `${file}//data`].map((path) =>
          mistake('data-path-in-metadata', uri, [
            [uri, file],
            [data, path],
          ]),
        )
      : []),
    ...(facts.storage === 'local' && !has('1.5.0')
      ? [
          mistake('metadata-in-data-path', uri, [
            [uri, file],
            [data, `/zz${index}`],
          ]),
        ]
      : []),
  ];
}

function motherduckMistakes({ path, metadata, storage, model }: Lake): readonly Mistake[] {
  const { facts } = model;
  if (facts.metadata !== 'motherduck') return [];
  const database = [...metadata.path, 'database'];
  const local = storage?.path ?? [...path, facts.storageKey];
  return [
    mistake('missing-key', metadata.path, [[database, undefined]]),
    mistake('invalid-database-name', database, [[database, 'my lake']]),
    mistake(
      'storage-not-allowed',
      local,
      [[local, { type: 'local', path: '/a' }]],
      [[...metadata.path, 'type']],
    ),
  ];
}

/** Whether a secret's table has the key, or `secret_parameters` has it. */
export function isGiven(part: Lake['metadata'], key: string): boolean {
  return hasKey(part.table, key) || hasKey(parametersOf(part), key);
}
