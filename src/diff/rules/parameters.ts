import type { SecretKind } from '../../backend/secret/kind.js';
import { foldName } from '../../engine/names.js';
import type { Concern } from '../../engine/secret-parameters.js';
import type { CreatedSecret, DuckLakeAttach, ParameterValue } from '../../plan/nodes.js';
import type { Pair } from '../change.js';
import type { ChangeCode } from '../codes.js';
import { backendIn, secretIn, type IndexedPlan } from '../indexed-plan.js';
import { apply, type Rule } from '../rule.js';
import { same } from '../same.js';

type ParameterRule = Rule<ParameterValue, CreatedSecret>;
type ValueRule = Rule<ParameterValue, unknown>;
type Value = ParameterValue | undefined;

/** The rule for a parameter of a secret of that kind. */
export function parameterRuleOf(kind: SecretKind, name: string): ParameterRule {
  return (before, after, pair) => {
    const was = before ?? inPath(name, pair.before, pair.plans.before);
    const is = after ?? inPath(name, pair.after, pair.plans.after);
    const { after: secret, plans } = pair;
    return valueCode(
      kind,
      name,
      was,
      is,
      pair,
      opensCatalogs(secret, plans.after) ? 'catalog' : kind.role,
    );
  };
}

/** Whether it covers catalogs at URLs and nothing else. */
function opensCatalogs({ scope = [] }: CreatedSecret, { catalogs }: IndexedPlan): boolean {
  return scope.length > 0 && scope.every((one) => catalogs.has(one));
}

/** What a word of libpq in the path of ATTACH becomes, which the secret may hold on the other side. */
export function wordRuleOf(name: string): Rule<string, DuckLakeAttach> {
  return (before, after, pair) => {
    const { plans } = pair;
    const was = before ?? inSecret(name, pair.before, plans.before);
    const is = after ?? inSecret(name, pair.after, plans.after);
    return valueCode(backendIn(plans.after, pair.after).secret, name, was, is, pair);
  };
}

/** What the lakes of the secret say in the path of ATTACH, if they say the same. */
export function inPath(name: string, secret: CreatedSecret, { users }: IndexedPlan): Value {
  const [first, ...others] = users.get(foldName(secret.name)) ?? [];
  const word = first?.connection?.[name];
  return others.every(({ connection }) => connection?.[name] === word) ? word : undefined;
}

/** What the secret of the lake says. */
export function inSecret(name: string, { metadata }: DuckLakeAttach, plan: IndexedPlan): Value {
  const secret = secretIn(plan, metadata.secret);
  return secret?.action === 'create' ? secret.parameters[name] : undefined;
}

function valueCode(
  kind: SecretKind | undefined,
  name: string,
  before: Value,
  after: Value,
  pair: Pair<unknown>,
  role: Role = 'metadata',
): ChangeCode {
  if (same(before, after)) return 'connection-moved';
  const row = kind?.rows[name];
  // The empty text is no credential.
  const isCredential = typeof (before || after) === 'object' && row?.value !== 'map';
  if (isCredential) return credentialCode(before || undefined, after || undefined);
  return apply(codes[role][row?.concerns ?? 'access'], before, after, pair);
}

/** A credential is known by its name and its variable; whether its value is another is not known. */
function credentialCode(before: Value, after: Value): ChangeCode {
  const [was, is] = [isOptional(before), isOptional(after)];
  if (before === undefined) return is ? 'optional-credential-added' : 'credential-added';
  if (after === undefined) return 'credential-removed';
  if (was === is || variableOf(before) !== variableOf(after)) return 'credential-variable-changed';
  return is ? 'credential-made-optional' : 'credential-made-required';
}

function isOptional(value: Value): boolean {
  return typeof value === 'object' && 'optional' in value;
}

function variableOf(value: Value): string | undefined {
  return typeof value === 'object' && 'credential' in value ? value.env : undefined;
}

const shared = {
  source: 'credential-source-changed',
  tls: tlsRule,
  encryption: (_, after) => (after ? 'kms-key-changed' : 'kms-key-removed'),
  nothing: 'parameter-without-effect',
} satisfies Partial<Readonly<Record<Concern, ValueRule>>>;

/** What a secret opens: the database of a catalog, data and perhaps a catalog beside it, or catalogs at URLs alone. */
type Role = SecretKind['role'] | 'catalog';

/** What a change means, by what the parameter is about. */
const codes: Readonly<Record<Role, Readonly<Record<Concern, ValueRule>>>> = {
  catalog: { ...shared, server: 'catalog-url-changed', access: 'catalog-access-changed' },
  metadata: { ...shared, server: 'catalog-moved', access: 'catalog-access-changed' },
  storage: { ...shared, server: 'storage-server-changed', access: 'storage-access-changed' },
};

/** A switch is on where nothing is said; libpq's mode is then to prefer TLS. */
function tlsRule(before: Value, after: Value): ChangeCode {
  const standard = typeof (before ?? after) === 'boolean' ? true : 'prefer';
  const growth = strengths.indexOf(after ?? standard) - strengths.indexOf(before ?? standard);
  if (growth === 0) return 'default-spelled-out';
  return growth < 0 ? 'tls-weakened' : 'tls-strengthened';
}

/** What a switch or a mode of libpq may be, the weakest first. */
const strengths: readonly unknown[] = [
  false,
  'disable',
  'allow',
  'prefer',
  'require',
  'verify-ca',
  'verify-full',
  true,
];
