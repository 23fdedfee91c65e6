import { backends, samples } from '../../src/backend/index.js';
import { compile } from '../../src/index.js';
import type { Backends } from '../../src/backend/backend.js';

type Table = Readonly<Record<string, unknown>>;
type Role = keyof Backends;

const tableNames = { metadata: 'catalog', storage: 'storage' } as const;
const others = { metadata: 'storage', storage: 'metadata' } as const;

/** The table of a backend's sample, with credentials from variables, in the place of that name. */
function tableOf(role: Role, type: string, place = ''): Table {
  const { place: first = {}, keys = {} } = samples[role][type] ?? {};
  const table: Table = { type, ...first, ...keys };
  const rows = backends[role][type]?.secret?.rows;
  const servers = Object.keys(keys).filter((key) => rows?.[key]?.concerns === 'server');
  const last = Object.keys(first).at(-1) ?? servers.at(-1);
  if (last === undefined) throw new Error(`the sample of ${type} has no place`);
  return { ...table, [last]: `${String(table[last])}${place}` };
}

/** A lake on the two backends. The secret of its data has a name, which MotherDuck asks for. */
export function lakeOn(metadata: string, storage: string, place = ''): Table {
  const named = Object.hasOwn(backends.storage[storage]?.schema ?? {}, 'secret_name');
  const isReadOnly = backends.storage[storage]?.isReadOnly === true;
  return {
    ...(isReadOnly && { attach_options: { read_only: true } }),
    catalog: tableOf('metadata', metadata, place),
    storage: {
      ...tableOf('storage', storage, place),
      ...(named ? { secret_name: `store${place}` } : {}),
    },
  };
}

/** Whether a lake can be on the two. */
export function goTogether(metadata: string, storage: string): boolean {
  return compile({ lakes: { a: lakeOn(metadata, storage) } }).ok;
}

/** A lake with that backend, and with the one of the other role that goes with it and says the least. */
export function lakeWithBackend(role: Role, type: string): Table {
  const sizeOf = (other: string) => Object.keys(tableOf(others[role], other)).length;
  const [found] = Object.keys(backends[others[role]])
    .filter((other) => (role === 'metadata' ? goTogether(type, other) : goTogether(other, type)))
    .sort((a, b) => sizeOf(a) - sizeOf(b));
  if (found === undefined) throw new Error(`no lake can be on ${type}`);
  return role === 'metadata' ? lakeOn(type, found) : lakeOn(found, type);
}

/** A table of a lake, with that backend, and its keys. */
export interface BackendKeys {
  readonly role: Role;
  readonly type: string;
  /** The key of its table in a lake. */
  readonly name: (typeof tableNames)[Role];
  readonly keys: readonly string[];
  readonly parameters: readonly string[];
}

/** Every backend with its keys and parameters. What several stores read with one field is tried for the first alone. */
export function backendsWithKeys(): readonly BackendKeys[] {
  const seen = new Set<string>();
  const fields: unknown[] = [];
  const isNew = (part: string, key: string, read: unknown) => {
    if (!fields.includes(read)) fields.push(read);
    const sort = `${part} ${key} ${fields.indexOf(read)}`;
    if (seen.has(sort)) return false;
    seen.add(sort);
    return true;
  };
  return (['metadata', 'storage'] as const).flatMap((role) =>
    Object.entries(backends[role]).map(([type, { schema, secret }]): BackendKeys => {
      const { rows = {}, parameters = {} } = secret ?? {};
      const isStore = role === 'storage' && secret !== undefined;
      return {
        role,
        type,
        name: tableNames[role],
        keys: Object.keys(schema).filter((key) => !isStore || isNew('key', key, schema[key])),
        parameters: Object.keys(parameters).filter(
          (key) => !isStore || isNew('parameter', key, rows[key] ?? parameters[key]),
        ),
      };
    }),
  );
}
