import type { Field } from '../../config/expand.js';
import * as values from '../../config/values.js';

const details: ReadonlyMap<unknown, string> = new Map<unknown, string>([
  [values.boolean, 'true or false'],
  [values.integer, 'number'],
  [values.count, 'number'],
  [values.credential, 'credential'],
  [values.table, 'table'],
  [values.list, 'list'],
  [values.textOrList, 'text or list'],
]);

/** What a field takes, in a word or two. */
export function detailOf(field: Field | undefined): string {
  return details.get(field) ?? 'text';
}

export function isTableField(field: Field | undefined): boolean {
  return field === values.table;
}
