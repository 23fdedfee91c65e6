import type { Schema } from '../../fields/table.js';
import type { SecretParameter } from '../../engine/secret-parameters.js';
import { isAtLeast, type Version } from '../../engine/versions.js';
import type { SecretKind } from './kind.js';
import { serverSettings } from './values.js';

/** Whether the version takes it in the path of ATTACH, and not yet in the secret. */
export function isWord(row: SecretParameter | undefined, target: Version): boolean {
  const since = row?.since.config;
  return row?.inPath === true && since !== undefined && !isAtLeast(target, since);
}

/** What `secret_parameters` may hold: the path of ATTACH has no place for a credential. */
export function configuredFor({ rows, parameters }: SecretKind, target: Version): Schema {
  const plain = Object.keys(rows).filter((name) => {
    return rows[name]?.sensitive === true && isWord(rows[name], target);
  });
  return plain.length === 0
    ? parameters
    : { ...parameters, ...Object.fromEntries(plain.map((name) => [name, serverSettings])) };
}
