import { hasKey, hostingPaths, mistake, type Edit, type Lake, type Mistake } from './mistake.js';

/** What may be wrong with the alias and the options. */
export function attachMistakes(lake: Lake): readonly Mistake[] {
  const { path, options } = lake;
  const ducklake = lake.model.facts.hosting === 'duckdb';
  return [
    mistake('unknown-key', [...path, 'zzz'], [[[...path, 'zzz'], 1]]),
    mistake('wrong-type', path, [[path, 5]]),
    mistake('wrong-type', options.path, [[options.path, [1]]]),
    ...anyOptionMistakes(lake),
    ...(ducklake
      ? [
          ...aliasMistakes(lake),
          ...optionMistakes(lake),
          ...(canWrite(lake) ? loneOptionMistakes(lake) : []),
        ]
      : []),
  ];
}

/** Whether the lake is right without an option: what is only read may ask for one. */
function canWrite({ model }: Lake): boolean {
  const { remote, reading, exists } = model.facts;
  return remote === undefined && reading === 'no matter' && !exists;
}

/** One for each lake, so that they do not clash too. */
const reserved = ['main', 'Temp', 'SYSTEM'];

function aliasMistakes(lake: Lake): readonly Mistake[] {
  const { path, model, index } = lake;
  const alias = [...path, 'alias'];
  const database = [...path.slice(0, -1), 'database'];
  const isStore = model.place.at(-1) === 'stores';
  const hosting = hostingPaths(lake);
  const clash: readonly Edit[] = [
    [alias, `zz-Db${index}`],
    [database, `a/ZZ-dB${index}.v1.db`],
  ];
  return [
    mistake('reserved-name', alias, [[alias, reserved[index] ?? 'Main']], hosting),
    mistake('engine-placeholder', alias, [[alias, `a${index}{METADATA_CATALOG}`]], hosting),
    ...(isStore ? [mistake('alias-is-database', alias, clash, hosting)] : []),
  ];
}

/** Sets an option that is not there yet. */
function setter({ options }: Lake) {
  return (code: Mistake['code'], key: string, value: unknown): readonly Mistake[] => {
    const at = [...options.path, key];
    return hasKey(options.table, key.toLowerCase()) ? [] : [mistake(code, at, [[at, value]])];
  };
}

function anyOptionMistakes(lake: Lake): readonly Mistake[] {
  const set = setter(lake);
  return [
    ...set('unknown-attach-option', 'api_version', '0.2'),
    ...set('misplaced-attach-option', 'DATA_PATH', '/a'),
    ...set('wrong-type', 'encrypted', 'true'),
    ...set('wrong-type', 'create_if_not_exists', 1),
    ...set('wrong-type', 'data_inlining_row_limit', '5'),
    ...set('negative-number', 'data_inlining_row_limit', -1),
  ];
}

function optionMistakes(lake: Lake): readonly Mistake[] {
  const { has, model } = lake;
  const set = setter(lake);
  // Two schemas contradict each other, whatever is wrong with one of them.
  const schemaKeys = ['metadata_schema', 'meta_schema'];
  const hasSchema = schemaKeys.some((key) => hasKey(lake.options.table, key));
  const schemaPaths = schemaKeys.map((key) => [...lake.options.path, key]);
  const other: typeof set = (code, key, value) => {
    if (!schemaKeys.includes(key)) return set(code, key, value);
    const at = [...lake.options.path, key];
    return hasSchema ? [] : [mistake(code, at, [[at, value]], schemaPaths)];
  };
  const { metadata } = model.facts;
  const { wrongSchemas, wrongOptions } = metadata;
  return [
    ...set('unavailable-attach-option', has('1.5.0') ? 'migrate_if_required' : 'hidden', true),
    ...set('wrong-type', 'READ_ONLY', 'yes'),
    ...(has('2.0.0')
      ? set('invalid-choice', 'ducklake_version', '0.4')
      : set('unavailable-attach-option', 'ducklake_version', '1.0')),
    ...foreignOptions
      .filter(([key]) => !Object.hasOwn(metadata.options, key.toLowerCase()))
      .flatMap(([key, value]) => set('unsupported-attach-option', key, value)),
    ...set('unset-variable', 'default_table', '${NOT_SET}'),
    ...['"t', 'a.b.c.d', 't.', ' t', '.', 'a""b'].flatMap((table) =>
      set('invalid-default-table', 'default_table', table),
    ),
    ...wrongOptions.flatMap(([code, key, value]) => other(code, key, value)),
    ...set('unencodable-text', 'default_table', '\udc00'),
    ...(wrongSchemas.length > 0
      ? wrongSchemas.flatMap((schema) =>
          other('invalid-metadata-schema', 'metadata_schema', schema),
        )
      : set('engine-placeholder', 'metadata_schema', '{METADATA_SCHEMA_NAME}')),
    ...(lake.index === 0 ? set('reserved-name', 'metadata_catalog', 'Memory') : []),
  ];
}

/** Options that some catalogs alone take. */
const foreignOptions = [
  ['meta_journal_mode', 'WAL'],
  ['META_BLOCK_SIZE', 16384],
] as const;

/** Options that bear no others beside them. */
function loneOptionMistakes({ path, options, has, model }: Lake): readonly Mistake[] {
  const at = (key: string) => [...options.path, key];
  const only = (code: Mistake['code'], key: string, table: object) =>
    mistake(code, at(key), [[options.path, table]]);
  const limit = 'data_inlining_row_limit';
  const takes = (key: string) => Object.hasOwn(model.facts.metadata.options, key);
  return [
    only('wrong-type', 'snapshot_version', { snapshot_version: 1.5 }),
    only('negative-number', 'snapshot_version', { snapshot_version: -1 }),
    only('wrong-type', 'snapshot_time', { snapshot_time: 5 }),
    ...['12:00:00', 'yesterday', '2026-01-31T25:00:00Z', '2026-13-01'].map((moment) =>
      only('invalid-snapshot-time', 'snapshot_time', { snapshot_time: moment }),
    ),
    only('duplicate-key', 'read_only', { READ_ONLY: true, read_only: true }),
    only('conflicting-keys', 'snapshot_time', {
      snapshot_version: 1,
      snapshot_time: '2026-01-31T12:00:00Z',
    }),
    only('conflicting-keys', 'read_only', { snapshot_version: 1, read_only: false }),
    ...(has('1.5.0')
      ? [
          only('migration-with-snapshot', 'automatic_migration', {
            ...{ automatic_migration: true, snapshot_version: 1 },
          }),
        ]
      : []),
    ...(takes('meta_schema')
      ? [only('conflicting-keys', 'meta_schema', { meta_schema: 'a', metadata_schema: 'b' })]
      : []),
    ...(takes('meta_read_only')
      ? [
          has('2.0.0')
            ? only('doubled-read-only', 'meta_read_only', { meta_read_only: true, read_only: true })
            : mistake('missing-key', options.path, [[options.path, { meta_read_only: true }]]),
        ]
      : []),
    only('conflicting-keys', 'read_write', { read_only: true, read_write: true }),
    ...(has('1.4.3')
      ? [
          mistake('conflicting-keys', at(limit), [
            [options.path, { [limit]: 2 }],
            [[...path, limit], 1],
          ]),
        ]
      : []),
  ];
}
