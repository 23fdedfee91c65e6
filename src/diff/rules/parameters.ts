import type { SecretKind } from '../../backend/secret/kind.js';
import type { Concern } from '../../engine/secret-parameters.js';
import type { CreatedSecret, ParameterValue } from '../../plan/nodes.js';
import type { ChangeCode } from '../codes.js';
import { apply, type Rule } from '../rule.js';

type ParameterRule = Rule<ParameterValue, CreatedSecret>;
type Value = ParameterValue | undefined;

/** The rule for a parameter of a secret of that kind. */
export function parameterRuleOf({ role, rows }: SecretKind, name: string): ParameterRule {
  const row = rows[name];
  return (before, after, pair) => {
    // The empty text is no credential.
    const isCredential = typeof (before || after) === 'object' && row?.value !== 'map';
    if (isCredential) return credentialCode(before || undefined, after || undefined);
    return apply(rules[role][row?.concerns ?? 'access'], before, after, pair);
  };
}

/** A credential is known by its name and its variable; whether its value is another is not known. */
function credentialCode(before: Value, after: Value): ChangeCode {
  if (before === undefined) return 'credential-added';
  return after === undefined ? 'credential-removed' : 'credential-variable-changed';
}

const shared = {
  source: 'credential-source-changed',
  tls: tlsRule,
  encryption: (_, after) => (after ? 'kms-key-changed' : 'kms-key-removed'),
  nothing: 'parameter-without-effect',
} satisfies Partial<Readonly<Record<Concern, ParameterRule>>>;

/** What a change means, by what the parameter is about. */
const rules: Readonly<Record<SecretKind['role'], Readonly<Record<Concern, ParameterRule>>>> = {
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
