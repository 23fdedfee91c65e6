import { readTable, shown, type Fields, type Schema, type Spelling } from '../config/table.js';
import type { Table } from '../config/values.js';
import {
  secretParameterName,
  secretParameters,
  type Provider,
} from '../engine/secret-parameters.js';
import { isAtLeast } from '../engine/versions.js';
import type { LakeContext } from './backend.js';
import type { SecretKind, secretKeys } from './secret-schema.js';

/** What the configuration says of a secret, by its own keys and by `secret_parameters` together. */
export interface SecretInput<P extends Schema> {
  /** Whether the secret is to be created; otherwise it is only referred to. */
  readonly created: boolean;
  readonly provider: Provider | undefined;
  readonly values: Fields<P>['values'] & Readonly<Record<string, unknown>>;
  readonly given: readonly string[];
  readonly has: (name: string) => boolean;
  readonly at: (name: string) => string;
}

type SecretFields<P extends Schema> = Fields<P & typeof secretKeys>;

const spelling: Spelling = { nameOf: secretParameterName, unknown: 'unknown-secret-parameter' };

export function readSecret<P extends Schema>(
  kind: SecretKind<P>,
  fields: SecretFields<P>,
  context: LakeContext,
): SecretInput<P> {
  const table: Table = fields.values.secret_parameters ?? {};
  const own = Object.keys(kind.fields).filter((name) => fields.has(name));
  const names = Object.keys(table).filter((key) => table[key] !== null && table[key] !== undefined);
  const creates = ['provider', ...kind.credentials];
  const created =
    own.some((name) => creates.includes(name)) ||
    names.some((name) => creates.includes(secretParameterName(name)));
  if (!created) reportUnused(own, names, fields, context);
  const pointer = fields.at('secret_parameters');
  const extra = readTable(kind.parameters, created ? table : {}, pointer, context, spelling);
  reportConflicts(own, fields, extra, context);
  const provider = extra.values['provider'] as Provider | undefined;
  const asked = provider ?? (extra.has('provider') ? undefined : 'config');
  if (asked !== undefined) reportUnavailable(kind, asked, extra, context);
  return {
    created,
    provider,
    values: { ...extra.values, ...fields.values },
    given: [...new Set([...own, ...extra.given])],
    has: (name) => own.includes(name) || extra.has(name),
    at: (name) => (own.includes(name) ? fields.at(name) : extra.at(name)),
  };
}

/** On a secret that is only referred to, a lost `sslmode` or `kms_key_id` would be a hole; the rest is a warning. */
function reportUnused(
  own: readonly string[],
  names: readonly string[],
  fields: Fields,
  { report }: LakeContext,
): void {
  for (const key of own)
    report.add('unused-key', fields.at(key), { key, because: 'referenced-secret' });
  if (names.length > 0) report.add('unused-secret-parameters', fields.at('secret_parameters'), {});
}

function reportConflicts(
  own: readonly string[],
  fields: Fields,
  extra: Fields,
  { report }: LakeContext,
): void {
  for (const key of own.filter((name) => extra.has(name))) {
    const [value, other] = [fields.values[key], extra.values[key]];
    if (
      value === undefined ||
      other === undefined ||
      JSON.stringify(value) === JSON.stringify(other)
    )
      continue;
    report.add(
      'conflicting-keys',
      extra.at(key),
      { key, other: key },
      { related: [fields.at(key)] },
    );
  }
}

function reportUnavailable(
  kind: SecretKind,
  provider: Provider,
  extra: Fields,
  { report, target }: LakeContext,
): void {
  for (const name of extra.given) {
    const row = secretParameters[kind.type]?.[name];
    if (row === undefined) continue;
    const since = row[provider];
    const [key, pointer] = [shown(name), extra.at(name)];
    if (since !== undefined && !isAtLeast(target, since)) {
      report.add('unavailable-secret-parameter', pointer, { key, since });
    } else if (name === 'refresh' && provider !== 'credential_chain') {
      report.add('refresh-without-chain', pointer, {});
    } else if (since === undefined)
      report.add('unsupported-secret-parameter', pointer, { key, provider });
    else if (row.ignored === true)
      report.add('unused-key', pointer, { key, because: 'engine-ignores-it' });
  }
}
