import type { Environment } from 'lakeplan';
import {
  accessesOf,
  attachOptionName,
  backends,
  credential,
  expand,
  extensionKeys,
  type Field,
  isTable,
  lakeKeys,
  optionFields,
  type Schema,
  type SecretKind,
  secretParameterName,
  text,
} from 'lakeplan/internal';

/** A table of a lake: its keys as the compiler knows them, and the tables in it. */
export interface KnownTable {
  readonly fields: Schema;
  /** The compiler's name for a key. */
  readonly nameOf: (key: string) => string;
  /** The table, or the elements of the list, that stands at the key of that name. */
  readonly inside: (name: string) => KnownTable | undefined;
}

const asWritten = (key: string) => key;
const nothing = () => undefined;

export const extensionTable: KnownTable = {
  fields: extensionKeys,
  nameOf: asWritten,
  inside: nothing,
};

const optionTable: KnownTable = {
  fields: optionFields,
  nameOf: attachOptionName,
  inside: nothing,
};

/** Keys of any name, each with a credential. */
const credentialTable: KnownTable = {
  fields: { any: credential },
  nameOf: () => 'any',
  inside: nothing,
};

/** Which of the backends a key of a lake chooses from. */
const backendKeys: Readonly<Record<string, 'metadata' | 'storage'>> = {
  metadata_backend: 'metadata',
  catalog: 'metadata',
  storage_backend: 'storage',
  storage: 'storage',
};

/** The backends a key of a lake chooses from, by their types; undefined for any other key. */
export function backendsAt(key: string) {
  const kind = Object.hasOwn(backendKeys, key) ? backendKeys[key] : undefined;
  return kind && backends[kind];
}

type Choices = Readonly<Record<string, { readonly schema: Schema; readonly secret?: SecretKind }>>;

/** The table of a backend whose type is not known yet. */
const untypedTable: KnownTable = { fields: { type: text }, nameOf: asWritten, inside: nothing };

/** The table of a lake, with the tables that it has chosen by their types. */
export function lakeTable(lake: unknown, env: Environment): KnownTable {
  return {
    fields: lakeKeys,
    nameOf: asWritten,
    inside(key) {
      if (key === 'attach_options') return optionTable;
      if (key === 'extensions') return extensionTable;
      return backendTable(key, isTable(lake) ? lake[key] : undefined, env);
    },
  };
}

function backendTable(key: string, value: unknown, env: Environment): KnownTable | undefined {
  const known = backendsAt(key);
  return known && chosenTable(known, value, env);
}

/** The credentials of a catalog at a URL, by their types. */
export const accesses = accessesOf(backends);

/** A table that its `type` chooses. */
function chosenTable(known: Choices, value: unknown, env: Environment): KnownTable {
  const type = isTable(value) ? typeOf(value['type'], env) : undefined;
  if (type === undefined || !Object.hasOwn(known, type)) return untypedTable;
  const { schema, secret } = known[type] ?? { schema: {} };
  return {
    // The type is a text that names one of them, or this table were not known.
    fields: { ...schema, type: text },
    nameOf: asWritten,
    inside(name) {
      if (name === 'secret_parameters' && secret !== undefined) return secretTable(secret);
      if (!Object.hasOwn(schema, name)) return undefined;
      if (name === 'headers') return credentialTable;
      if (name !== 'credentials') return undefined;
      return chosenTable(accesses, isTable(value) ? value[name] : undefined, env);
    },
  };
}

function typeOf(configured: unknown, env: Environment): string | undefined {
  const expansion = typeof configured === 'string' ? expand(configured, env) : undefined;
  return typeof expansion === 'object' && 'text' in expansion ? expansion.text : undefined;
}

function secretTable({ rows, parameters }: SecretKind): KnownTable {
  return {
    fields: parameters,
    nameOf: secretParameterName,
    inside: (name) => (rows[name]?.value === 'map' ? credentialTable : undefined),
  };
}

/** What the value of a key must be, if the table has the key. */
export function fieldOf({ fields, nameOf }: KnownTable, key: string): Field | undefined {
  const name = nameOf(key);
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}
