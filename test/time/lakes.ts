import { compile, type Plan } from '../../src/index.js';

type Table = Readonly<Record<string, unknown>>;

const keys = { key_id: '${K}', secret: '${S}' };

/** A table of each backend, for the lake of that number; each is another place. */
export const metadata: Readonly<Record<string, (index: number, moved?: string) => Table>> = {
  duckdb: (i, moved = '') => ({ uri: `/m${i}${moved}` }),
  sqlite: (i, moved = '') => ({ uri: `/m${i}${moved}` }),
  postgres: (i, moved = '') => ({
    host: `h${moved}`,
    database: `d${i}`,
    user: 'u',
    password: '${P}',
  }),
  motherduck: (i, moved = '') => ({ database: `d${i}${moved}` }),
};
export const storage: Readonly<Record<string, (index: number, moved?: string) => Table>> = {
  local: (i, moved = '') => ({ path: `/d${i}${moved}` }),
  s3: (i, moved = '') => ({ bucket: 'b', prefix: `p${i}${moved}`, region: 'r', ...keys }),
  r2: (i, moved = '') => ({ bucket: 'b', prefix: `p${i}${moved}`, account_id: 'a', ...keys }),
  gcs: (i, moved = '') => ({ bucket: 'b', prefix: `p${i}${moved}`, secret_name: `g${i}`, ...keys }),
};

/** The kinds of lakes: each backend with one that it goes with. */
export const kinds: readonly (readonly [catalog: string, store: string])[] = [
  ['duckdb', 'local'],
  ['sqlite', 'r2'],
  ['postgres', 's3'],
  ['motherduck', 'gcs'],
];

/** One lake of the kind; `moved` makes its places others. */
export function lakeOf([catalog, store]: readonly [string, string], index: number, moved?: string) {
  return {
    ...(catalog === 'motherduck' ? {} : { alias: `a${index}` }),
    catalog: { type: catalog, ...metadata[catalog]?.(index, moved) },
    storage: { type: store, ...storage[store]?.(index, moved) },
  };
}

/** A document of that many lakes, of one kind or in turn of all. */
export function lakes(count: number, of = kinds, moved?: string): Table {
  const names = Array.from({ length: Math.ceil(count) }, (_, i) => i);
  return {
    lakes: Object.fromEntries(
      names.map((i) => [`l${i}`, lakeOf(of[i % of.length] ?? ['duckdb', 'local'], i, moved)]),
    ),
  };
}

export function planOf(document: unknown): Plan {
  const result = compile(document);
  if (!result.ok) throw new Error(`does not compile: ${result.diagnostics[0]?.code ?? ''}`);
  return result.plan;
}
