import { secretParameters } from '../../engine/secret-parameters.js';
import type { CreatedSecret, ParameterValue } from '../../plan/nodes.js';
import type { ChangeCode } from '../codes.js';
import { apply, type Rule } from '../rule.js';
import { placeParameters } from '../server.js';

type ParameterRule = Rule<ParameterValue, CreatedSecret>;

/** The rule for a parameter of a secret of that type. */
export function parameterRuleOf(type: string, name: string): ParameterRule {
  const row = secretParameters[type]?.[name];
  if (row?.ignored === true) return 'parameter-without-effect';
  const own = type === 'postgres' ? postgresRules : storageRules;
  const rest = type === 'postgres' ? 'catalog-access-changed' : 'storage-access-changed';
  const rule = Object.hasOwn(own, name) ? own[name] : undefined;
  return (before, after, pair) => {
    const credential = row?.value !== 'map' && (isCredential(before) || isCredential(after));
    return credential ? credentialCode(before, after) : apply(rule ?? rest, before, after, pair);
  };
}

function isCredential(value: ParameterValue | undefined): boolean {
  return typeof value === 'object';
}

/** A credential is known by its name and its variable; whether its value is another is not known. */
function credentialCode(
  before: ParameterValue | undefined,
  after: ParameterValue | undefined,
): ChangeCode {
  if (before === undefined) return 'credential-added';
  return after === undefined ? 'credential-removed' : 'credential-variable-changed';
}

const storageRules: Readonly<Record<string, ParameterRule>> = {
  account_id: 'storage-server-changed',
  endpoint: 'storage-server-changed',
  use_ssl: tlsRule,
  verify_ssl: tlsRule,
  kms_key_id: (_, after) => (after === undefined ? 'kms-key-removed' : 'kms-key-changed'),
  ...all('credential-source-changed', [
    'chain',
    'profile',
    'assume_role_arn',
    'web_identity_token_file',
    'session_name',
    'validation',
    'refresh',
  ]),
};

/** One rule for several parameters. */
function all(code: ChangeCode, names: readonly string[]): Readonly<Record<string, ParameterRule>> {
  return Object.fromEntries(names.map((name) => [name, code]));
}

/** On where nothing is said. */
function tlsRule(before: ParameterValue = true, after: ParameterValue = true): ChangeCode {
  if (before === after) return 'default-spelled-out';
  return after === false ? 'tls-weakened' : 'tls-strengthened';
}

const postgresRules: Readonly<Record<string, ParameterRule>> = {
  ...all('catalog-moved', placeParameters),
  sslmode: (before = 'prefer', after = 'prefer') => {
    if (before === after) return 'default-spelled-out';
    return sslModes.indexOf(after) < sslModes.indexOf(before) ? 'tls-weakened' : 'tls-strengthened';
  },
};

/** libpq's modes, the weakest first; it prefers TLS where nothing is said. */
const sslModes: readonly unknown[] = [
  'disable',
  'allow',
  'prefer',
  'require',
  'verify-ca',
  'verify-full',
];
