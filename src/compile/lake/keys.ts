import type { ReadContext } from '../../fields/expand.js';
import { shaped } from '../../fields/field.js';
import type { Fields } from '../../fields/table.js';
import { attachText, count, list, table } from '../../fields/values.js';
import { spellings } from '../../fields/lake-tables.js';

/** A lake's own keys. `catalog` and `storage` are the newer spellings of the two before them. */
export const lakeKeys = {
  alias: shaped('name', attachText),
  attach_options: table,
  data_inlining_row_limit: count,
  extensions: list,
  metadata_backend: table,
  catalog: table,
  storage_backend: table,
  storage: table,
};

export type LakeFields = Fields<typeof lakeKeys>;

export type Role = keyof typeof spellings;
type SpelledKey = (typeof spellings)[Role][number];

/** The spelling in which one of the lake's two tables is given, if it is given; both at once contradict each other. */
export function spelledKey(
  fields: LakeFields,
  role: Role,
  { report }: ReadContext,
): SpelledKey | undefined {
  const given = spellings[role].filter((key) => fields.has(key));
  const [first, second] = given;
  if (first !== undefined && second !== undefined) {
    const related = [fields.at(first)];
    report.add('two-spellings', fields.at(second), { key: second, other: first }, { related });
  }
  return first;
}

/** A table that is missing, in the spelling that the lake's other table has. */
export function reportMissingTable(fields: LakeFields, role: Role, { report }: ReadContext): void {
  const other = spellings[role === 'metadata' ? 'storage' : 'metadata'];
  const key = spellings[role][fields.has(other[1]) ? 1 : 0];
  report.add('missing-key', fields.pointer, { key, ...(role === 'storage' && { canExist: true }) });
}
