import { child } from '../diagnostic/pointer.js';
import { suggest } from '../diagnostic/suggest.js';
import type { ReadContext } from './expand.js';
import { readTable, readValue, type Fields, type Schema, type Spelling } from './table.js';
import { attachText, count, isTable, list, table, text } from './values.js';

/** A lake's own keys. `catalog` and `storage` are the newer spellings of the two before them. */
export const lakeKeys = {
  alias: attachText,
  attach_options: table,
  data_inlining_row_limit: count,
  extensions: list,
  metadata_backend: table,
  catalog: table,
  storage_backend: table,
  storage: table,
};

export type LakeFields = Fields<typeof lakeKeys>;

/** The spelling in which one of the lake's two tables is given, if it is given; both at once contradict each other. */
export function spelledKey<K extends keyof typeof lakeKeys>(
  fields: Fields<typeof lakeKeys>,
  key: K,
  newer: K,
  { report }: ReadContext,
): K | undefined {
  if (fields.has(key) && fields.has(newer)) {
    const related = [fields.at(key)];
    report.add('two-spellings', fields.at(newer), { key: newer, other: key }, { related });
  }
  if (fields.has(key)) return key;
  return fields.has(newer) ? newer : undefined;
}

/** What `secret_parameters` may hold in a backend's table. */
interface SecretOf {
  readonly parameters: Schema;
}

/** The backend that a table's `type` names, and the table read by that backend's schema. */
export function readBackend<B extends { readonly schema: Schema; readonly secret?: SecretOf }>(
  backends: Readonly<Record<string, B>>,
  value: unknown,
  pointer: string,
  context: ReadContext,
): { readonly backend: B; readonly fields: Fields } | undefined {
  if (!isTable(value)) return undefined;
  const given = Object.hasOwn(value, 'type') ? value['type'] : undefined;
  if (given === undefined || given === null) {
    context.report.add('missing-key', pointer, { key: 'type' });
    return undefined;
  }
  const type = readValue(text, given, `${pointer}/type`, context);
  if (type === undefined) return undefined;
  const backend = Object.hasOwn(backends, type) ? backends[type] : undefined;
  if (backend === undefined) {
    const known = Object.keys(backends);
    if (type === 'mysql') context.report.add('mysql-not-supported', child(pointer, 'type'), {});
    else
      context.report.add('unknown-backend', child(pointer, 'type'), {
        known,
        ...suggest(type, known),
      });
    return undefined;
  }
  return {
    backend,
    fields: readTable(backend.schema, value, pointer, context, spellingOf(backend)),
  };
}

/** A parameter of a secret has no key of its own, but may stand in `secret_parameters`. */
function spellingOf({ secret }: { readonly secret?: SecretOf }): Spelling {
  const place = 'secret_parameters';
  return {
    unknown: 'unknown-key',
    placeOf: (name) => (secret && Object.hasOwn(secret.parameters, name) ? place : undefined),
  };
}

/** An extension as configured. */
export interface ExtensionInput {
  readonly name: string;
  readonly repository?: string;
  readonly pointer: string;
}

export const extensionKeys = { name: text, repository: text };

/** A list of extensions, each a name or a table with `name` and `repository`. */
export function readExtensions(
  items: readonly unknown[],
  pointer: string,
  context: ReadContext,
): readonly ExtensionInput[] {
  return items.flatMap((item, index) => readExtension(item, child(pointer, index), context));
}

/**
 * The extensions of a metaxy store. Its table is another tool's, which may say more there: what lakeplan does not know
 * is passed over.
 */
export function readStoreExtensions(
  value: unknown,
  pointer: string,
  context: ReadContext,
): readonly ExtensionInput[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown, index) => {
    const known = isTable(item) ? { name: item['name'], repository: item['repository'] } : item;
    const name = isTable(known) ? known['name'] : known;
    return typeof name === 'string' ? readExtension(known, child(pointer, index), context) : [];
  });
}

function readExtension(
  item: unknown,
  pointer: string,
  context: ReadContext,
): readonly ExtensionInput[] {
  if (typeof item === 'string') {
    const name = readValue(text, item, pointer, context);
    return name === undefined ? [] : [{ name, pointer }];
  }
  if (isTable(item)) return readExtensionTable(item, pointer, context);
  context.report.add('wrong-type', pointer, { expected: 'extension' });
  return [];
}

function readExtensionTable(
  item: unknown,
  pointer: string,
  context: ReadContext,
): readonly ExtensionInput[] {
  const fields = readTable(extensionKeys, item, pointer, context);
  if (!fields.has('name')) context.report.add('missing-key', pointer, { key: 'name' });
  const { name, repository } = fields.values;
  if (name === undefined) return [];
  return [{ name, pointer, ...(repository === undefined ? {} : { repository }) }];
}
