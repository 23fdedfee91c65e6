import { child } from '../../diagnostic/pointer.js';
import { isAbsent, type ReadContext } from '../../fields/expand.js';
import { readTable } from '../../fields/table.js';
import { readValue } from '../../fields/read-value.js';
import { isTable, nameText, text } from '../../fields/values.js';

/** An extension as configured. */
export interface ExtensionInput {
  readonly name: string;
  readonly repository?: string;
  readonly pointer: string;
}

export const extensionKeys = { name: nameText, repository: nameText };

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
    if (isAbsent(text, item, context)) return [];
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
