import type { Environment } from 'lakeplan';
import {
  child,
  type Field,
  isTable,
  kindOf,
  type LakeSource,
  list,
  type Table,
  text,
} from 'lakeplan/internal';
import { judge, type Judgement } from './judge.js';
import { extensionTable, fieldOf, lakeTable, type KnownTable } from './tables.js';

/** A value of a lake that is no table the compiler reads, at the place where it stands. */
interface Leaf {
  /** The key it stands at; for an element, that of its list. */
  readonly key: string;
  readonly pointer: string;
  readonly value: unknown;
  readonly judgement: () => Judgement;
}

/** What becomes of a value; undefined leaves it out. */
export type Visit = (leaf: Leaf) => unknown;

/** The parts of a lake, each by its pointer, with every value as the visitor wants it. */
export function copyLake(
  { value, pointer, database, extensions }: LakeSource,
  env: Environment,
  visit: Visit,
): ReadonlyMap<string, unknown> {
  const parts = new Map<string, unknown>();
  const store = pointer.slice(0, pointer.lastIndexOf('/'));
  if (database !== undefined) {
    const at = `${store}/database`;
    parts.set(at, copyValue('database', database, text, undefined, at, visit));
  }
  if (extensions?.value !== undefined) {
    const at = extensions.pointer;
    parts.set(at, copyValue('extensions', extensions.value, list, extensionTable, at, visit));
  }
  const table = isTable(value) ? value : {};
  parts.set(pointer, copyTable(table, lakeTable(table, env), pointer, visit));
  return parts;
}

function copyTable(
  input: Table,
  known: KnownTable | undefined,
  pointer: string,
  visit: Visit,
): Table {
  const entries = Object.entries(input).map(([key, value]) => {
    const at = child(pointer, key);
    const field = known && fieldOf(known, key);
    const inside = known?.inside(known.nameOf(key));
    return [key, copyValue(key, value, field, inside, at, visit)] as const;
  });
  // `fromEntries` makes own keys of `__proto__` and its like too.
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function copyValue(
  key: string,
  value: unknown,
  field: Field | undefined,
  inside: KnownTable | undefined,
  pointer: string,
  visit: Visit,
): unknown {
  if (isTable(value) && inside !== undefined) return copyTable(value, inside, pointer, visit);
  if (!Array.isArray(value) || field === undefined || kindOf(field) !== 'list') {
    return visit({ key, pointer, value, judgement: () => judge(field, value) });
  }
  const items = value.map((item: unknown, index) => {
    const at = child(pointer, index);
    if (isTable(item)) return copyTable(item, inside, at, visit);
    return visit({ key, pointer: at, value: item, judgement: () => judge(text, item) });
  });
  return items.filter((item) => item !== undefined);
}
