import type { Environment } from 'lakeplan';
import {
  backends,
  createReport,
  defaultVersion,
  type Field,
  findLakes,
  isAtLeast,
  isTable,
  kindOf,
  knownOptions,
  type LakeSource,
  planLake,
  resolveTarget,
  providers,
  spellings,
  type Version,
  keysOf,
} from 'lakeplan/internal';
import type { Completion, Completions } from '../protocol.js';
import { readCursor } from './cursor.js';
import { detailOf } from './details.js';

import { accesses, backendsAt, fieldOf, lakeTable, type KnownTable } from './tables.js';

/** The table the cursor is in. */
interface Place {
  readonly lake: LakeSource;
  /** The keys from the lake to the table. */
  readonly path: readonly string[];
  readonly known: KnownTable;
  /** The table as far as it is written. */
  readonly written: unknown;
}

/** What the compiler would take at the cursor: keys of the lake's tables, and values that have names. */
export function complete(
  text: string,
  offset: number,
  target: string,
  env: Environment,
): Completions | undefined {
  const cursor = readCursor(text, offset);
  if (cursor === undefined) return undefined;
  const { kind, from, to, document, pointer } = cursor;
  const slash = kind === 'value' ? pointer.lastIndexOf('/') : pointer.length;
  const place = placeOf(document, pointer.slice(0, slash), env);
  if (place === undefined) return undefined;
  const [key = ''] = keysOf(pointer.slice(slash));
  const version = resolveTarget(target) ?? defaultVersion;
  const follows = kind === 'key' && !/^\s*[=.]/.test(text.slice(to, to + 80)) ? ' = ' : '';
  const options =
    kind === 'value'
      ? valuesFor(key, place)
      : keysFor(place, version, env)
          .filter(({ kind: what }) => kind === 'key' || what === 'table')
          .map((option) => ({ ...option, apply: `${option.apply}${follows}` }));
  return options.length === 0 ? undefined : { from, to, options };
}

function placeOf(document: unknown, pointer: string, env: Environment): Place | undefined {
  const lakes = findLakes(document, createReport());
  const below = `${pointer}/`;
  const lake = lakes.find((one) => below.startsWith(`${one.pointer}/`));
  if (lake === undefined) return undefined;
  const path = keysOf(pointer.slice(lake.pointer.length));
  let known: KnownTable | undefined = lakeTable(lake.value, env);
  let written: unknown = lake.value;
  for (const [index, key] of path.entries()) {
    written = at(written, key);
    // Elements of a list are all of one kind.
    if (Array.isArray(at(lake.value, path[0])) && index > 0) continue;
    known = known.inside(known.nameOf(key));
    if (known === undefined) return undefined;
  }
  return { lake, path, known, written };
}

function at(value: unknown, key = ''): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}

/** The keys of the table that are not there yet, as far as the version has them. */
function keysFor(place: Place, version: Version, env: Environment): readonly Completion[] {
  const { known, written } = place;
  const taken = new Set(isTable(written) ? Object.keys(written).map(known.nameOf) : []);
  // A lake has one of each.
  for (const pair of Object.values(spellings))
    if (pair.some((key) => taken.has(key))) for (const key of pair) taken.add(key);
  const available = availableIn(place, version, env);
  return Object.entries(known.fields)
    .filter(([key]) => !taken.has(key) && (available?.has(key) ?? true) && key !== anyName)
    .map(([key, field]): Completion => ({
      label: key,
      detail: detailOf(field),
      apply: key,
      kind: kindOf(field) === 'table' ? 'table' : 'key',
    }));
}

const anyName = 'any';

function availableIn(
  { lake, path }: Place,
  version: Version,
  env: Environment,
): ReadonlySet<string> | undefined {
  const [first = ''] = path;
  if (first === 'attach_options') {
    const { metadata } = planLake(lake, backends, { env, target: version, accesses });
    return new Set(knownOptions(metadata, version));
  }
  const owner = path.slice(0, -1);
  if (path.at(-1) !== 'secret_parameters') return undefined;
  const table = owner.reduce<unknown>(at, lake.value);
  const type = String(at(table, 'type'));
  const provider =
    providers.find((one) => one === at(at(table, 'secret_parameters'), 'provider')) ?? 'config';
  const rows = typesAt(owner)?.[type]?.secret?.rows ?? {};
  const fitting = Object.entries(rows).filter(([, { since: all, concerns }]) => {
    const since = all[provider];
    return since !== undefined && isAtLeast(version, since) && concerns !== 'nothing';
  });
  return new Set([...fitting.map(([name]) => name), 'provider']);
}

/** What the `type` of a table chooses from. */
function typesAt([first = '', second, ...rest]: readonly string[]) {
  if (second === undefined) return backendsAt(first);
  return second === 'credentials' && rest.length === 0 ? accesses : undefined;
}

function valuesFor(key: string, { known, path }: Place): readonly Completion[] {
  const types = key === 'type' ? typesAt(path) : undefined;
  const field = fieldOf(known, key);
  const words = types === undefined ? choicesOf(field) : Object.keys(types);
  const isBoolean = field !== undefined && kindOf(field) === 'boolean';
  const texts = isBoolean ? ['true', 'false'] : words.map((word) => `"${word}"`);
  return texts.map((text) => ({ label: text, detail: '', apply: text, kind: 'value' }));
}

/** The only values of a field, if it has such. */
function choicesOf(field: Field | undefined): readonly string[] {
  return field !== undefined && 'options' in field && Array.isArray(field.options)
    ? field.options.filter((option) => typeof option === 'string')
    : [];
}
