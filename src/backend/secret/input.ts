import { readTable, shown, type Fields, type Schema, type Spelling } from '../../config/table.js';
import type { Table } from '../../config/values.js';
import {
  secretParameterName,
  secretParameters,
  type Provider,
} from '../../engine/secret-parameters.js';
import { isAtLeast } from '../../engine/versions.js';
import type { LakeContext } from '../backend.js';
import type { SecretKind, secretKeys } from './kind.js';

/** What the configuration says of a secret, by keys of its own and by `secret_parameters` together. */
export interface SecretInput<P extends Schema> {
  /** Whether the secret is to be created; otherwise it is only referred to. */
  readonly created: boolean;
  readonly provider: Provider | undefined;
  /** The valid values of the parameters, by DuckDB's names. */
  readonly values: Fields<P>['values'] & Readonly<Record<string, unknown>>;
  /** The parameters that are given, valid or not. */
  readonly given: readonly string[];
  readonly has: (parameter: string) => boolean;
  readonly at: (parameter: string) => string;
}

export type SecretFields<P extends Schema> = Fields<P & typeof secretKeys>;

const spelling: Spelling = { nameOf: secretParameterName, unknown: 'unknown-secret-parameter' };

export function readSecret<P extends Schema>(
  kind: SecretKind<P>,
  fields: SecretFields<P>,
  context: LakeContext,
): SecretInput<P> {
  const own = fields.given.filter((name) => Object.hasOwn(kind.fields, name));
  const table = fields.values.secret_parameters;
  if (table !== undefined) return readBoth(kind, fields, own, table, context);
  const created = own.some((name) => kind.credentials.has(name));
  if (!created) reportUnused(own, fields, context);
  const { values, at } = fields;
  return {
    created,
    provider: undefined,
    values,
    given: own,
    has: (name) => own.includes(name),
    at,
  };
}

/** With `secret_parameters`, which may say what the keys of its own say, if it says the same. */
function readBoth<P extends Schema>(
  kind: SecretKind<P>,
  fields: SecretFields<P>,
  own: readonly string[],
  table: Table,
  context: LakeContext,
): SecretInput<P> {
  const keys = Object.keys(table).filter((key) => table[key] !== null && table[key] !== undefined);
  const names = [...own, ...keys.map(secretParameterName)];
  const created = names.some((name) => name === 'provider' || kind.credentials.has(name));
  const pointer = fields.at('secret_parameters');
  if (!created) {
    reportUnused(own, fields, context);
    if (keys.length > 0) context.report.add('unused-secret-parameters', pointer, {});
  }
  const extra = readTable(kind.parameters, created ? table : {}, pointer, context, spelling);
  reportConflicts(own, fields, extra, context);
  // valibot has checked it against the kind's providers.
  const provider = extra.values['provider'] as Provider | undefined;
  const asked = provider ?? (extra.has('provider') ? undefined : 'config');
  if (asked !== undefined) reportUnavailable(kind.type, asked, extra, context);
  return {
    created,
    provider,
    values: { ...extra.values, ...fields.values },
    given: [...new Set([...own, ...extra.given])],
    has: (name) => own.includes(name) || extra.has(name),
    at: (name) => (own.includes(name) ? fields.at(name) : extra.at(name)),
  };
}

function reportUnused(own: readonly string[], fields: Fields, { report }: LakeContext): void {
  for (const key of own) {
    report.add('unused-key', fields.at(key), { key, because: 'referenced-secret' });
  }
}

function reportConflicts(
  own: readonly string[],
  fields: Fields,
  extra: Fields,
  { report }: LakeContext,
): void {
  for (const key of own.filter((name) => extra.has(name))) {
    const [value, other] = [fields.values[key], extra.values[key]];
    if (value === undefined || other === undefined) continue;
    if (JSON.stringify(value) === JSON.stringify(other)) continue;
    const details = { related: [fields.at(key)] };
    report.add('conflicting-keys', extra.at(key), { key, other: key }, details);
  }
}

function reportUnavailable(
  type: string,
  provider: Provider,
  extra: Fields,
  { report, target }: LakeContext,
): void {
  for (const name of extra.given) {
    const row = secretParameters[type]?.[name];
    if (row === undefined) continue;
    const since = row[provider];
    const [key, pointer] = [shown(name), extra.at(name)];
    if (since !== undefined && !isAtLeast(target, since)) {
      report.add('unavailable-secret-parameter', pointer, { key, since });
    } else if (name === 'refresh' && provider !== 'credential_chain') {
      report.add('refresh-without-chain', pointer, {});
    } else if (since === undefined) {
      report.add('unsupported-secret-parameter', pointer, { key, provider });
    } else if (row.ignored === true) {
      report.add('unused-key', pointer, { key, because: 'engine-ignores-it' });
    }
  }
}
