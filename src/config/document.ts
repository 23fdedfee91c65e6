import type { Report } from '../diagnostic/diagnostic.js';
import { compareText } from '../diagnostic/diagnostic.js';
import { child } from '../diagnostic/pointer.js';
import { suggest } from '../diagnostic/suggest.js';
import { shown } from './table.js';
import { isEncodable, isTable, type Table } from './values.js';

/** A value and where it stands. */
export interface Placed {
  readonly value: unknown;
  readonly pointer: string;
}

/** One configured lake, unread. */
export interface LakeSource extends Placed {
  readonly name: string;
  /** The file of the DuckDB database that the store of a metaxy document opens. */
  readonly database?: Placed;
  /** The extensions that store asks for. */
  readonly extensions?: Placed;
}

/** Where lakes stand: in the stores of a metaxy document, or in a table of their own for any other tool. */
const places = [
  { path: ['stores'], stores: true },
  { path: ['tool', 'metaxy', 'stores'], stores: true },
  { path: ['lakes'], stores: false },
  { path: ['tool', 'lakeplan', 'lakes'], stores: false },
] as const;

/** Every lake of the document, in order of name, whatever the order of its keys. Other tables belong to other tools. */
export function findLakes(document: unknown, report: Report): readonly LakeSource[] {
  if (!isTable(document)) {
    report.add('wrong-type', '', { expected: 'table' });
    return [];
  }
  const tables = places.map(({ path, stores }) => {
    return { stores, ...path.reduce(enter, { value: document, pointer: '' }) };
  });
  const wrong = tables.filter(({ stores, value }) => !stores && isGiven(value) && !isTable(value));
  for (const { pointer } of wrong) report.add('wrong-type', pointer, { expected: 'table' });
  const lakes = tables.flatMap(({ value, pointer, stores }) => {
    if (!isTable(value)) return [];
    return stores ? lakesOfStores(value, pointer) : ownLakes(value, pointer);
  });
  if (lakes.length === 0 && wrong.length === 0) report.add('no-lakes', '', {});
  return uniqueLakes(lakes, report).sort((a, b) => compareText(a.name, b.name));
}

function uniqueLakes(lakes: readonly LakeSource[], report: Report): LakeSource[] {
  const unique = new Map<string, LakeSource>();
  for (const lake of lakes) {
    const earlier = unique.get(lake.name);
    if (earlier === undefined) unique.set(lake.name, lake);
    else {
      const details = { related: [earlier.pointer] };
      report.add('duplicate-lake', lake.pointer, { key: shown(lake.name) }, details);
    }
    if (!isEncodable(lake.name)) report.add('unencodable-text', lake.pointer, {});
  }
  return [...unique.values()];
}

/** The lakes asked for by name, or all of them. */
export function chooseLakes(
  lakes: readonly LakeSource[],
  names: readonly string[] | undefined,
  report: Report,
): readonly LakeSource[] {
  if (names === undefined) return lakes;
  const known = new Set(lakes.map(({ name }) => name));
  for (const name of names) {
    if (known.size > 0 && !known.has(name))
      report.add('unknown-lake', '', { key: shown(name), ...suggest(name, known) });
  }
  const chosen = new Set(names);
  return lakes.filter(({ name }) => chosen.has(name));
}

/** Null is as if absent. */
function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function enter({ value, pointer }: Placed, key: string): Placed {
  return {
    value: isTable(value) && Object.hasOwn(value, key) ? value[key] : undefined,
    pointer: child(pointer, key),
  };
}

function ownLakes(table: Table, pointer: string): readonly LakeSource[] {
  return Object.keys(table)
    .filter((name) => isGiven(table[name]))
    .map((name) => ({ name, value: table[name], pointer: child(pointer, name) }));
}

/** A store without a `ducklake` table is not a lake. */
function lakesOfStores(stores: Table, pointer: string): readonly LakeSource[] {
  return Object.keys(stores).flatMap((name) => {
    const config = ['config'].reduce(enter, { value: stores[name], pointer: child(pointer, name) });
    const [ducklake, database, extensions] = ['ducklake', 'database', 'extensions'].map((key) =>
      enter(config, key),
    );
    if (ducklake === undefined || !isGiven(ducklake.value)) return [];
    return [
      {
        name,
        ...ducklake,
        ...(database?.value === undefined ? {} : { database }),
        ...(extensions?.value === undefined ? {} : { extensions }),
      },
    ];
  });
}
