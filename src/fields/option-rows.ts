import type { Field } from './field.js';
import type { Schema } from './table.js';
import { anyValue } from './values.js';
import {
  attachOptions,
  motherduckOptions,
  motherduckUnused,
  ownFields,
  type AttachOption,
} from '../engine/attach-options.js';
import { isAtLeast, type Version } from '../engine/versions.js';
import { fieldOf } from './option-values.js';
import type { AttachNode } from '../plan/nodes.js';

export type OptionRows = Readonly<Record<string, AttachOption>>;

const motherduckRows: OptionRows = motherduckOptions;
const ducklakeRows: OptionRows = attachOptions;
/** What is known when the catalog is not: everything that exists somewhere. */
const allRows: OptionRows = { ...motherduckRows, ...ducklakeRows };

/** The options of ATTACH for a lake of this DuckDB, or of CREATE DATABASE for one of MotherDuck's. */
export function optionRows(host: AttachNode['host'] | undefined): OptionRows {
  if (host === undefined) return allRows;
  return host === 'motherduck' ? motherduckRows : ducklakeRows;
}

/** What the value of an option must be; undefined for a name that is no option's. */
export function optionField(name: string): Field | undefined {
  return Object.hasOwn(allRows, name) ? optionFields[name] : undefined;
}

/** What the value of each option must be, of all that exist somewhere. */
export const optionFields: Schema = schemaOf(allRows);

const schemas = new Map([
  [motherduckRows, schemaOf({ ...motherduckRows, ...motherduckUnused })],
  [ducklakeRows, schemaOf(ducklakeRows)],
  [allRows, optionFields],
]);

/** What `attach_options` may hold for these rows; what is misplaced there is read too. */
export function optionSchema(rows: OptionRows): Schema {
  return schemas.get(rows) ?? {};
}

function schemaOf(rows: OptionRows): Schema {
  const options = Object.entries(rows).map(([name, row]) => [name, fieldOf(row)]);
  return {
    ...Object.fromEntries(options),
    ...Object.fromEntries(Object.keys(ownFields).map((name) => [name, anyValue])),
  };
}

/** Whether the option exists in the version. */
export function isInVersion({ since, until }: AttachOption, target: Version): boolean {
  const early = since !== undefined && !isAtLeast(target, since);
  return !early && (until === undefined || !isAtLeast(target, until));
}

/** Whether the option exists for the version and for the type of catalog. */
export function takesOption(
  row: AttachOption | undefined,
  metadata: string | undefined,
  target: Version,
): boolean {
  if (row === undefined || !isInVersion(row, target)) return false;
  return row.metadata === undefined || metadata === undefined || row.metadata.includes(metadata);
}
