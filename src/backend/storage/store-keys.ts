import type { Report } from '../../diagnostic/diagnostic.js';
import type { Hosting } from '../backend.js';
import type { SecretInput } from '../secret/input.js';

const keyPair = ['key_id', 'secret'];
export const keys = [...keyPair, 'session_token'];

/** What leaves requests unsigned: KEY_ID '' alone signs with the secret of the environment (run on 1.4.4 and 1.5.5). */
export const withoutKeys = { key_id: '', secret: '' } as const;

/** Reports keys of a created secret that are not whole, or not the secret's. `others`: what else lets it in. */
export function checkKeys(
  secret: SecretInput,
  others: readonly string[],
  missing: readonly string[],
  pointer: string,
  report: Report,
): void {
  const isHalf = !secret.has('anonymous') && keys.some((key) => secret.has(key));
  const lacking = [...(isHalf ? keyPair.filter((key) => !secret.has(key)) : []), ...missing];
  if (lacking.length > 0) report.add('partial-credentials', pointer, { missing: lacking });
  if (secret.provider === 'credential_chain') {
    if (secret.has('assume_role_arn') && !secret.has('chain'))
      report.add('missing-key', `${pointer}/secret_parameters`, { key: 'chain' });
  } else if (secret.provider === 'config' && ![...keys, ...others].some((key) => secret.has(key)))
    report.add('keys-from-environment', secret.at('provider'), {});
}

/** Reports what an anonymous secret cannot have beside it. MotherDuck's documents know no such secret. */
export function checkAnonymous(
  secret: SecretInput,
  others: readonly string[],
  host: Hosting['host'] | undefined,
  report: Report,
): void {
  const related = [secret.at('anonymous')];
  const provider = secret.provider === undefined ? [] : ['provider'];
  for (const key of [...keys, ...others, ...provider])
    if (secret.has(key))
      report.add('conflicting-keys', secret.at(key), { key, other: 'anonymous' }, { related });
  if (host === 'motherduck') report.add('unsupported-anonymous', secret.at('anonymous'), {});
}
