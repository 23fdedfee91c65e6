import {
  hasKey,
  hostingPaths,
  mistake,
  openingPaths,
  parametersOf,
  written,
  type Edit,
  type Lake,
  type Mistake,
} from './mistake.js';

/** What may be wrong between two lakes; the later one by name is told. */
export function sessionMistakes(lakes: readonly Lake[]): readonly Mistake[] {
  return lakes.flatMap((first, index) =>
    lakes.slice(index + 1).flatMap((second) => betweenLakes(first, second)),
  );
}

function betweenLakes(first: Lake, second: Lake): readonly Mistake[] {
  return [
    ...aliasMistakes(first, second),
    ...secretMistakes(first, second),
    ...catalogMistakes(first, second),
    ...pathMistakes(first, second),
    ...scopeMistakes(first, second),
  ];
}

function aliasMistakes(first: Lake, second: Lake): readonly Mistake[] {
  if ([first, second].some(({ model }) => model.facts.hosting !== 'duckdb')) return [];
  const [one, two] = [
    [...first.path, 'alias'],
    [...second.path, 'alias'],
  ];
  const catalog = [...second.options.path, 'metadata_catalog'];
  const hosting = [first, second].flatMap(hostingPaths);
  const set = [one, `zz-Lake${first.index}`] as const;
  return [
    mistake('name-clash', two, [set, [two, `ZZ-lake${first.index}`]], hosting),
    mistake('name-clash', two, [set, [two, `__ducklake_metadata_zz-lake${first.index}`]], hosting),
    ...(hasKey(second.options.table, 'metadata_catalog')
      ? []
      : [mistake('name-clash', catalog, [set, [catalog, `Zz-lake${first.index}`]], hosting)]),
  ];
}

/** Both secrets are made of keys, so that they cannot be the same. */
function secretMistakes(first: Lake, second: Lake): readonly Mistake[] {
  const [a, b] = [first.storage, second.storage];
  if (a === undefined || b === undefined) return [];
  const keys = [first, second].every(({ model }) => {
    // A secret that signs nothing has empty keys, which are no credentials.
    return typeof model.facts.storageSecret?.parameters['key_id'] === 'object';
  });
  if (!keys) return [];
  const [one, two] = [
    [...a.path, 'secret_name'],
    [...b.path, 'secret_name'],
  ];
  const headers = [...a.path, 'secret_parameters', 'extra_http_headers'];
  const canHaveHeaders =
    first.has('1.4.3') &&
    first.model.facts.storageSecret?.provider === undefined &&
    !hasKey(parametersOf(a), 'extra_http_headers');
  return [
    mistake(
      'conflicting-secrets',
      b.path,
      [
        [one, `zz-Secret${first.index}`],
        [two, `ZZ-secret${first.index}`],
      ],
      [a.path, b.path],
    ),
    ...(canHaveHeaders
      ? [
          mistake(
            'ambiguous-credential-name',
            b.path,
            [
              [one, `zz${first.index}`],
              [headers, { Key_Id: 'a' }],
              [two, `zz${first.index}.extra_http_headers`],
            ],
            [a.path, b.path],
          ),
        ]
      : []),
  ];
}

function catalogMistakes(first: Lake, second: Lake): readonly Mistake[] {
  const files = [first, second].every(({ model }) => model.facts.metadata.isFile);
  const edits = [first, second].map(({ metadata }): Edit => {
    return [[...metadata.path, 'uri'], `/zz/shared${first.index}.db`];
  });
  const tables = [first, second].flatMap((lake) => [
    lake.metadata.path,
    ...openingPaths(lake),
    ...(lake.storage === undefined ? [] : [lake.storage.path]),
  ]);
  // Where one leaves it to the catalog where its data lies, both may be the same lake.
  const located = [first, second].every(({ model }) => model.attach.dataPath !== undefined);
  const remote = [first, second].some(({ model }) => model.facts.remote !== undefined);
  return files && located && !remote
    ? [mistake('shared-catalog', second.metadata.path, edits, tables)]
    : [];
}

/** Data in one folder, or in a folder of the other's. */
function pathMistakes(first: Lake, second: Lake): readonly Mistake[] {
  const [a, b] = [first.storage, second.storage];
  const local = [first, second].every(({ model }) => model.facts.storage?.schemes.length === 0);
  if (a === undefined || b === undefined || !local) return [];
  const [one, at] = [
    [...a.path, placesOf(first)[0] ?? ''],
    [...b.path, placesOf(second)[0] ?? ''],
  ];
  const folder = `/zz/shared${first.index}`;
  return [folder, `${folder}/./inner/`, '/zz/'].map((other) =>
    mistake(
      'shared-data-path',
      at,
      [
        [one, folder],
        [at, other],
      ],
      [a.path, b.path],
    ),
  );
}

/** The first lake's secret has the second's data path for a scope too. */
function scopeMistakes(first: Lake, second: Lake): readonly Mistake[] {
  const [a, b] = [first.storage, second.storage];
  const { scope } = first.model.facts.storageSecret ?? {};
  const { dataPath } = second.model.attach;
  if (a === undefined || b === undefined || scope === undefined || dataPath === undefined)
    return [];
  if (first.model.facts.storage !== second.model.facts.storage) return [];
  // Another place that is captured is another mistake.
  if (second.model.facts.remote?.url.startsWith(dataPath) === true) return [];
  if (!areDistinct(first, second)) return [];
  const [own, others] = [[...a.path, 'scope'], parametersOf(a)];
  const byScope = !placesOf(first).some((key) => Object.hasOwn(a.table, key));
  if (byScope || hasKey(others, 'scope')) return [];
  const key = [...placesOf(second), 'scope'].find((name) => Object.hasOwn(b.table, name)) ?? '';
  const scheme = dataPath.slice(0, dataPath.indexOf('://') + 3);
  if (!scope.every((one) => one.startsWith(scheme))) return [];
  const edits: readonly Edit[] = [[own, [...scope, dataPath].map(written)]];
  return [
    mistake('scope-capture', [...b.path, key], edits, [
      ...[a.path, b.path, ...openingPaths(first), ...openingPaths(second)],
    ]),
  ];
}

/** Secrets with keys cannot be the same, and of one that is only referred to nothing is known. */
function areDistinct(...lakes: readonly Lake[]): boolean {
  const secrets = lakes.map(({ model }) => model.facts.storageSecret);
  return secrets.some((secret) => {
    return secret?.action === 'reference' || secret?.parameters['key_id'] !== undefined;
  });
}

/** The keys that say where the data lies. */
function placesOf({ model }: Lake): readonly string[] {
  return model.facts.storage?.places ?? [];
}
