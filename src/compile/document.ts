import type { Report } from '../diagnostic/diagnostic.js';
import { compareText } from '../diagnostic/diagnostic.js';
import { child } from '../diagnostic/pointer.js';
import { suggest } from '../diagnostic/suggest.js';
import { shown } from '../fields/table.js';
import { isEncodable } from '../engine/words.js';
import { isTable, type Table } from '../fields/values.js';

/** A value and where it stands. */
interface Placed {
  readonly value: unknown;
  readonly pointer: string;
}

/** One configured lake, unread. */
export interface LakeSource extends Placed {
  readonly name: string;
  /** The file of the DuckDB database that the store of a metaxy document opens. */
  readonly database?: unknown;
  /** The extensions that store asks for. */
  readonly extensions?: Placed;
}

/** Where lakes stand: in the stores of a metaxy document, or in a table of their own for any other tool. */
const places = [
  { path: ['stores'], pointer: '/stores', read: lakesOfStores },
  { path: ['tool', 'metaxy', 'stores'], pointer: '/tool/metaxy/stores', read: lakesOfStores },
  { path: ['lakes'], pointer: '/lakes', read: ownLakes },
  { path: ['tool', 'lakeplan', 'lakes'], pointer: '/tool/lakeplan/lakes', read: ownLakes },
] as const;

/** Every lake of the document, in order of name, whatever the order of its keys. Other tables belong to other tools. */
export function findLakes(document: unknown, report: Report): readonly LakeSource[] {
  if (!isTable(document)) {
    report.add('wrong-type', '', { expected: 'table' });
    return [];
  }
  const lakes: LakeSource[] = [];
  let misplaced = false;
  for (const { path, pointer, read } of places) {
    const value = valueAt(document, path);
    if (isTable(value)) for (const lake of read(value, pointer)) lakes.push(lake);
    else if (isGiven(value) && read === ownLakes) {
      report.add('wrong-type', pointer, { expected: 'table' });
      misplaced = true;
    }
  }
  if (lakes.length === 0 && !misplaced) report.add('no-lakes', '', {});
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

/** Each guess at what was meant looks at every lake: where more names are wrong, the rest have none. */
const mostGuesses = 16;

/** The lakes asked for by name, or all of them. */
export function chooseLakes(
  lakes: readonly LakeSource[],
  names: readonly string[] | undefined,
  report: Report,
): readonly LakeSource[] {
  if (names === undefined) return lakes;
  const known = new Set(lakes.map(({ name }) => name));
  const unknown = known.size > 0 ? names.filter((name) => !known.has(name)) : [];
  for (const [index, name] of unknown.entries()) {
    const near = index < mostGuesses ? suggest(name, known) : {};
    report.add('unknown-lake', '', { key: shown(name), ...near });
  }
  const chosen = new Set(names);
  return lakes.filter(({ name }) => chosen.has(name));
}

/** Null is as if absent. */
function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function valueAt(table: Table, path: readonly string[]): unknown {
  let found: unknown = table;
  for (const key of path) found = memberOf(found, key);
  return found;
}

function memberOf(table: unknown, key: string): unknown {
  return isTable(table) && Object.hasOwn(table, key) ? table[key] : undefined;
}

function ownLakes(table: Table, pointer: string): readonly LakeSource[] {
  const names = Object.keys(table).filter((name) => isGiven(table[name]));
  return names.map((name) => ({ name, value: table[name], pointer: child(pointer, name) }));
}

/** A store without a `ducklake` table is not a lake. */
function lakesOfStores(stores: Table, pointer: string): readonly LakeSource[] {
  const lakes: LakeSource[] = [];
  for (const name of Object.keys(stores)) {
    const config = memberOf(stores[name], 'config');
    const value = memberOf(config, 'ducklake');
    if (!isGiven(value)) continue;
    const at = `${child(pointer, name)}/config`;
    const extensions = { value: memberOf(config, 'extensions'), pointer: `${at}/extensions` };
    const database = memberOf(config, 'database');
    lakes.push({ name, value, pointer: `${at}/ducklake`, database, extensions });
  }
  return lakes;
}
