import type { LakeContext, MetadataBackend, StorageBackend } from '../../backend/backend.js';
import { readTable, shown, type Fields, type Spelling } from '../../fields/table.js';
import { compareText } from '../../diagnostic/diagnostic.js';
import {
  attachOptionName,
  ownFields,
  type AttachOption,
  type OwnField,
} from '../../engine/attach-options.js';
import { isAtLeast, type Version } from '../../engine/versions.js';
import { checkOptions } from './option-checks.js';
import { spellings } from '../../fields/lake-tables.js';
import type { LakeFields, Role } from './keys.js';
import { checkRemote, impliedOptions, isUnread } from './existing.js';
import type { Options, PlannedMetadata } from './lake-plan.js';
import type { OptionValue } from '../../plan/nodes.js';
import { isInVersion, optionRows, optionSchema, takesOption } from '../../fields/option-rows.js';

/** Where no option is given, none stands anywhere. */
const none = { values: {}, extensions: [], at: () => '' };

/** The lake's options, lower-case and in order of name: `attach_options`, and the keys that are options themselves. */
export function readOptions(
  fields: LakeFields,
  metadata: PlannedMetadata | undefined,
  storage: StorageBackend | undefined,
  context: LakeContext,
): Options {
  const rows = optionRows(metadata?.plan.hosting.host);
  const backend = metadata?.backend;
  const type = backend?.type;
  const table = fields.values.attach_options ?? {};
  const pointer = fields.at('attach_options');
  const spelling: Spelling = {
    nameOf: attachOptionName,
    unknown: 'unknown-attach-option',
    implied: impliedOptions(metadata?.plan),
    suggested: () => knownOptions(metadata, context.target),
  };
  const given = readTable(optionSchema(rows), table, pointer, context, spelling);
  for (const name of given.given) {
    const row = rows[name];
    if (row !== undefined) checkAvailable(name, row, given, type, context);
    else reportElsewhere(name, given, fields, { metadata: backend, storage }, context);
  }
  checkRemote(given, metadata?.plan, context.report);
  checkOptions(given, backend, isUnread(metadata), context);
  const limit = readInliningLimit(fields, given, backend, context);
  const names = Object.keys(given.values);
  const isUnsure =
    isInvalid(fields, 'attach_options') ||
    isInvalid(given, 'read_only') ||
    isInvalid(given, 'create_if_not_exists');
  if (names.length === 0 && limit === undefined) return { ...none, isUnsure };
  if (limit !== undefined && !given.has(limitKey)) names.push(limitKey);
  const values: Record<string, OptionValue> = {};
  const extensions: string[] = [];
  for (const name of names.sort(compareText)) {
    const row = rows[name];
    const value = given.values[name] ?? (name === limitKey ? limit : undefined);
    // What is misplaced has no row.
    if (row === undefined || value === undefined) continue;
    // Every field of an option gives one of these.
    values[name] = value as OptionValue;
    if (value === true && row.extension !== undefined) extensions.push(row.extension);
  }
  return { values, extensions, at: (name) => given.at(name), isUnsure };
}

/** The options that exist for the version and the catalog. */
export function knownOptions(
  metadata: PlannedMetadata | undefined,
  target: Version,
): readonly string[] {
  const rows = optionRows(metadata?.plan.hosting.host);
  const type = metadata?.backend.type;
  return Object.keys(rows).filter((name) => takesOption(rows[name], type, target));
}

const limitKey = 'data_inlining_row_limit';

/** The lake's own limit; the same option may say it too, and must then agree. */
function readInliningLimit(
  fields: LakeFields,
  given: Fields,
  metadata: MetadataBackend | undefined,
  { report, target }: LakeContext,
): number | undefined {
  const own = fields.values[limitKey];
  if (own === undefined && !given.has(limitKey)) return undefined;
  const option = given.values[limitKey];
  const pointer = given.has(limitKey) ? given.at(limitKey) : fields.at(limitKey);
  if (own !== undefined && option !== undefined && own !== option) {
    const related = [fields.at(limitKey)];
    report.add('conflicting-keys', pointer, { key: limitKey, other: limitKey }, { related });
  }
  const limit = option ?? own;
  const since = metadata?.inliningSince;
  if (typeof limit === 'number' && limit > 0 && since !== undefined && !isAtLeast(target, since)) {
    report.add('unavailable-attach-option', pointer, { key: limitKey, since });
  }
  return own;
}

/** Reports an option that has its own key, or that MotherDuck ignores. */
function reportElsewhere(
  name: string,
  given: Fields,
  fields: LakeFields,
  backends: { readonly [R in Role]: { readonly placeKey: string } | undefined },
  { report }: LakeContext,
): void {
  const pointer = given.at(name);
  const own = ownFields[name];
  if (own === undefined) {
    report.add('unused-key', pointer, { key: name, because: 'motherduck-paths' });
    return;
  }
  const field = fieldOf(own, fields, backends[own.table]);
  report.add('misplaced-attach-option', pointer, { key: name, field });
}

/** Where the lake says it, in the spelling it uses. */
function fieldOf(
  { table, key, isPlace }: OwnField,
  fields: LakeFields,
  backend: { readonly placeKey: string } | undefined,
): string {
  const [older, newer] = spellings[table];
  const used = fields.has(newer) ? newer : older;
  const own = isPlace === true ? (backend?.placeKey ?? key) : key;
  return own === undefined ? used : `${used}.${own}`;
}

/** Whether the option exists for the version and for the catalog. */
function checkAvailable(
  name: string,
  row: AttachOption,
  given: Fields,
  metadata: string | undefined,
  { report, target }: LakeContext,
): void {
  const [key, pointer] = [shown(name), given.at(name)];
  const { since, until, instead, metadata: where } = row;
  if (!isInVersion(row, target)) {
    const version = since === undefined ? { until: until ?? '' } : { since };
    const other = instead === undefined ? {} : { instead };
    report.add('unavailable-attach-option', pointer, { key, ...version, ...other });
  } else if (where !== undefined && metadata !== undefined && !where.includes(metadata)) {
    report.add('unsupported-attach-option', pointer, { key, where });
  } else checkMost(given.values[name], row, pointer, { report, target });
}

/** A number that only later versions take. */
function checkMost(
  value: unknown,
  { numbers }: AttachOption,
  pointer: string,
  { report, target }: Pick<LakeContext, 'report' | 'target'>,
): void {
  const { multipleOf, mostBefore } = numbers ?? {};
  if (mostBefore === undefined || isAtLeast(target, mostBefore.version)) return;
  if (typeof value === 'number' && value > mostBefore.most)
    report.add('number-not-taken', pointer, {
      ...(multipleOf && { multipleOf }),
      most: mostBefore.most,
    });
}

/** Whether a key is given and has no value that is right. */
function isInvalid(fields: Pick<Fields, 'has' | 'values'>, name: string): boolean {
  return fields.has(name) && fields.values[name] === undefined;
}
