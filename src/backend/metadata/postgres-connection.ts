import type { Report } from '../../diagnostic/diagnostic.js';
import type { Fields } from '../../fields/table.js';
import { itemsOf } from '../secret/address.js';
import type { SecretInput } from '../secret/input.js';

const required = ['host', 'database', 'user'] as const;

/** What the login is made with, if the configuration says so. */
const passwords = ['password', 'passfile', 'aws_rds_secret'];

/** A URI says all of the connection and refuses company; otherwise host, database and user are the least. */
export function checkConnection(
  secret: SecretInput,
  { pointer, misplaced }: Pick<Fields, 'pointer' | 'misplaced'>,
  report: Report,
): void {
  if (secret.has('uri')) {
    const related = [secret.at('uri')];
    for (const key of secret.given.filter((name) => name !== 'uri' && name !== 'provider')) {
      report.add('conflicting-keys', secret.at(key), { key, other: 'uri' }, { related });
    }
    return;
  }
  if (misplaced.includes('uri')) return;
  checkLists(secret, report);
  const missing = required.filter((key) => !secret.has(key));
  if (missing.length > 0) report.add('partial-credentials', pointer, { missing });
  else if (!passwords.some((key) => secret.has(key) || misplaced.includes(key)))
    report.add('missing-password', pointer, {});
  if (secret.has('aws_rds_secret') && secret.has('password'))
    report.add(
      'conflicting-keys',
      secret.at('password'),
      { key: 'password', other: 'aws_rds_secret' },
      { related: [secret.at('aws_rds_secret')] },
    );
}

/** One port serves all hosts; any other list must be as long as theirs (run on 1.4.4 and 1.5.5). */
function checkLists(secret: SecretInput, report: Report): void {
  const host = secret.value('host');
  if (typeof host !== 'string') return;
  const hosts = itemsOf(host).length;
  for (const key of ['port', 'hostaddr']) {
    const value = secret.value(key);
    if (typeof value !== 'string') continue;
    const items = itemsOf(value).length;
    if (items !== hosts)
      report.add(
        'unmatched-hosts',
        secret.at(key),
        { key, items, hosts },
        { related: [secret.at('host')] },
      );
  }
}
