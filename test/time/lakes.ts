import { backends } from '../../src/backend/index.js';
import { compile, type Plan } from '../../src/index.js';
import { goTogether, lakeOn } from '../support/backend-tables.js';

type Table = Readonly<Record<string, unknown>>;
type Kind = readonly [catalog: string, store: string];

const catalogs = Object.keys(backends.metadata);
const stores = Object.keys(backends.storage);

/** The kinds of lakes: each backend with one that it goes with, another for each as long as there are some. */
export const kinds: readonly Kind[] = kindsOf();

function kindsOf(): readonly Kind[] {
  const found: Kind[] = [];
  for (const catalog of catalogs) {
    const possible = stores.filter((store) => goTogether(catalog, store));
    const unused = possible.find((store) => !found.some(([, other]) => other === store));
    found.push([catalog, unused ?? possible[0] ?? '']);
  }
  for (const store of stores.filter((one) => !found.some(([, other]) => other === one)))
    found.push([catalogs.find((catalog) => goTogether(catalog, store)) ?? '', store]);
  return found;
}

/** The catalogs on which this DuckDB computes: on another's computers an alias does nothing. */
const withAlias = new Set(kinds.filter(isComputedHere).map(([catalog]) => catalog));

function isComputedHere(kind: Kind): boolean {
  const { nodes } = planOf({ lakes: { a: lakeOn(...kind) } });
  return nodes.some((node) => node.kind === 'attach' && node.host === 'duckdb');
}

/** One lake of the kind; `moved` makes its places others. */
export function lakeOf([catalog, store]: Kind, index: number, moved = ''): Table {
  const lake = lakeOn(catalog, store, `${index}${moved}`);
  return withAlias.has(catalog) ? { alias: `a${index}`, ...lake } : lake;
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
