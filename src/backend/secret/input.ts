import { isAbsent } from '../../fields/expand.js';
import { readTable, shown, type Fields, type Schema, type Spelling } from '../../fields/table.js';
import { anyValue, type Table } from '../../fields/values.js';
import { secretParameterName, type Provider } from '../../engine/secret-parameters.js';
import { isAtLeast } from '../../engine/versions.js';
import type { LakeContext } from '../backend.js';
import { checkChain } from './chain.js';
import { ownWords, type SecretKind, type secretKeys } from './kind.js';
import { configuredFor, isWord } from './words.js';

/** What the configuration says of a secret, by keys of its own and by `secret_parameters` together. */
export interface SecretInput<P extends Schema = Schema> {
  /** Whether the secret is to be created; otherwise it is only referred to. */
  readonly created: boolean;
  readonly provider: Provider | undefined;
  /** The parameters that are given, valid or not. */
  readonly given: readonly string[];
  has(parameter: string): boolean;
  /** The value of a parameter, by DuckDB's name; undefined if it has no valid one. */
  value<K extends keyof P & string>(parameter: K): Fields<P>['values'][K];
  at(parameter: string): string;
  /** Whether its value stands in the document as it is, and nothing is said of it yet. */
  isLiteral(parameter: string): boolean;
}

export type SecretFields<P extends Schema> = Fields<P & typeof secretKeys>;

const none: readonly string[] = [];

const spelling: Spelling = { nameOf: secretParameterName, unknown: 'unknown-secret-parameter' };

/** `secret_parameters` may say what the keys of its own say, if it says the same. */
export function readSecret<P extends Schema>(
  kind: SecretKind<P>,
  fields: SecretFields<P>,
  context: LakeContext,
): SecretInput<P> {
  const own = fields.given.filter(
    (name) => Object.hasOwn(kind.fields, name) && !isDenied(name, fields),
  );
  const table = fields.values.secret_parameters;
  const parameters = keysOf(table, kind, context);
  const created =
    own.some((name) => kind.credentials.has(name)) ||
    parameters.some((key) => createsSecret(key, kind));
  if (!created && !isMisplaced(kind, fields)) reportUnused(own, parameters, fields, context);
  const extra = table && readExtra(kind, fields, own, created ? table : {}, context);
  const others = extra?.given.filter((name) => !own.includes(name)) ?? none;
  const given = others.length === 0 ? own : [...own, ...others];
  const placeOf = (parameter: string) => (others.includes(parameter) && extra ? extra : fields);
  return {
    created,
    given,
    provider: providerOf(extra),
    has: (parameter) => given.includes(parameter),
    value: (parameter) => fields.values[parameter] ?? extra?.values[parameter],
    at: (parameter) => placeOf(parameter).at(parameter),
    isLiteral: (parameter) => placeOf(parameter).isLiteral(parameter),
  };
}

/** `anonymous = false` is as if absent. */
function isDenied(name: string, { values }: Fields): boolean {
  return name === 'anonymous' && values[name] === false;
}

/** Whether what would create the secret stands in the wrong table, as which it is reported. */
export function isMisplaced(kind: SecretKind, { misplaced }: Fields): boolean {
  return misplaced.some((name) => createsSecret(name, kind));
}

/** The keys with a value. */
function keysOf(
  table: Table = {},
  { parameters }: SecretKind,
  context: LakeContext,
): readonly string[] {
  return Object.keys(table).filter((key) => {
    const name = secretParameterName(key);
    const field = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    return !isAbsent(field ?? anyValue, table[key], context);
  });
}

function createsSecret(key: string, { credentials }: SecretKind): boolean {
  const name = secretParameterName(key);
  return name === 'provider' || credentials.has(name);
}

function readExtra(
  kind: SecretKind,
  fields: SecretFields<Schema>,
  own: readonly string[],
  table: Table,
  context: LakeContext,
): Fields {
  const pointer = fields.at('secret_parameters');
  const schema = configuredFor(kind, context.target);
  const extra = readTable(schema, table, pointer, context, {
    ...spelling,
    placeOf: (name) =>
      ownWords.includes(name) && Object.hasOwn(kind.fields, name) ? kind.role : undefined,
  });
  reportConflicts(own, fields, extra, context);
  const asked = providerOf(extra) ?? (extra.has('provider') ? undefined : 'config');
  if (asked !== undefined) reportUnavailable(kind, asked, extra, context);
  if (asked === 'credential_chain' && extra.has('chain'))
    checkChain(extra.values['chain'], extra.at('chain'), extra, context);
  return extra;
}

/** valibot has checked it against the kind's providers. */
function providerOf(extra: Fields | undefined): Provider | undefined {
  return extra?.values['provider'] as Provider | undefined;
}

function reportUnused(
  own: readonly string[],
  parameters: readonly string[],
  fields: SecretFields<Schema>,
  { report }: LakeContext,
): void {
  for (const key of own) {
    report.add('unused-key', fields.at(key), { key, because: 'referenced-secret' });
  }
  if (parameters.length > 0)
    report.add('unused-secret-parameters', fields.at('secret_parameters'), {});
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
  { rows }: SecretKind,
  provider: Provider,
  extra: Fields,
  { report, target }: LakeContext,
): void {
  for (const name of extra.given) {
    const row = rows[name];
    if (row === undefined) continue;
    const since = row.since[provider];
    const [key, pointer] = [shown(name), extra.at(name)];
    if (isWord(row, target)) continue;
    if (since !== undefined && !isAtLeast(target, since)) {
      const { instead } = row;
      report.add('unavailable-secret-parameter', pointer, {
        key,
        since,
        ...(instead && { instead }),
      });
    } else if (name === 'refresh' && provider !== 'credential_chain') {
      report.add('refresh-without-chain', pointer, {});
    } else if (since === undefined) {
      report.add('unsupported-secret-parameter', pointer, { key, provider });
    } else if (row.concerns === 'nothing') {
      report.add('unused-key', pointer, { key, because: 'engine-ignores-it' });
    }
  }
}
