import type { Node } from './backends.js';
import { createLake } from './lakes.js';
import { makeMischief } from './mischief.js';
import {
  hiddenLiteral,
  hiddenText,
  hiddenValue,
  type Sources,
  type Table,
  type Tree,
} from './values.js';

export interface Document {
  readonly table: Table;
  /** The names of its lakes. */
  readonly lakes: readonly string[];
}

/** Lakes in the places where lakes stand, with mistakes in them, among the tables of other tools. */
export function createDocument(sources: Sources): Document {
  const { random } = sources;
  const nodes: Node[] = [];
  const table: Table = {};
  const names = random.pick([
    ['dev'],
    ['dev'],
    ['dev', 'prod'],
    ['dev', 'prod', 'a b'],
    ['alias', 'uri'],
  ]);
  const lakes = names.map((name) => [name, createLake(sources, nodes)] as const);
  makeMischief(sources, nodes);
  for (const [name, lake] of lakes) {
    const value = random.chance(0.03) ? noLake(sources) : lake;
    if (random.chance(0.5)) ownLakes(table, random.chance(0.2))[name] = value;
    else stores(table, random.chance(0.3))[name] = store(sources, value);
    if (random.chance(0.03)) stores(table, false)[name] = store(sources, lake);
  }
  if (random.chance(0.3)) addOthers(sources, table);
  return { table, lakes: names };
}

/** No table, in which a lake's keys would be known. */
function noLake(sources: Sources): Tree {
  const place = 'instead of a lake';
  return sources.random.chance(0.5) ? hiddenText(sources, place) : [hiddenValue(sources, place)];
}

function store(sources: Sources, lake: Table[string]): Table {
  const { random } = sources;
  const config: Table = { ducklake: lake };
  if (random.chance(0.2)) config['password'] = hiddenValue(sources, 'a key of a store');
  // A variable that a path reads is no credential.
  if (random.chance(0.2)) config['database'] = hiddenLiteral(sources, "a store's database");
  if (random.chance(0.2))
    config['extensions'] = [{ name: 'json', token: hiddenValue(sources, 'a store') }];
  return random.chance(0.3) ? { type: 'x', config } : { config };
}

/** What belongs to other tools. */
function addOthers(sources: Sources, table: Table): void {
  const { random } = sources;
  const value = () => hiddenValue(sources, "another tool's table");
  if (random.chance(0.5)) table['password'] = value();
  if (random.chance(0.5)) at(table, ['tool', 'other'])['token'] = value();
  if (random.chance(0.3)) at(table, ['tool', 'lakeplan'])['token'] = value();
  if (random.chance(0.3)) stores(table, false)['plain'] = { config: { password: value() } };
  if (random.chance(0.1)) table['lakes'] = noLake(sources);
}

function ownLakes(table: Table, nested: boolean): Table {
  return at(table, nested ? ['tool', 'lakeplan', 'lakes'] : ['lakes']);
}

function stores(table: Table, nested: boolean): Table {
  return at(table, nested ? ['tool', 'metaxy', 'stores'] : ['stores']);
}

/** The table of that name, made where it is not there. */
function at(table: Table, path: readonly string[]): Table {
  let found = table;
  for (const key of path) found = (found[key] ??= {}) as Table;
  return found;
}
