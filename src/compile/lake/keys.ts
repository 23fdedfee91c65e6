import type { ReadContext } from '../../fields/expand.js';
import type { Fields } from '../../fields/table.js';
import { attachText, count, list, table } from '../../fields/values.js';

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
