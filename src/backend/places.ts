import { foldName } from '../engine/names.js';
import { dataPlaceOf, placeOf, schemeOf, type Place } from '../engine/paths.js';
import type { DuckLakeAttach, SecretNode } from '../plan/nodes.js';
import type { MetadataBackend } from './backend.js';
import { isClosed } from './secret/closing.js';
import type { SecretKind } from './secret/kind.js';

/** Where a created secret leads to, by the parameters that say so; undefined for what the plan does not say. */
export function serverOf(
  secret: SecretNode | undefined,
  kind: SecretKind | undefined,
  connection: Readonly<Record<string, string>> = {},
): Readonly<Record<string, unknown>> | undefined {
  if (secret?.action !== 'create' || kind === undefined) return undefined;
  const server: Record<string, unknown> = {};
  for (const name of kind.server) {
    const value = secret.parameters[name] ?? connection[name];
    if (value === undefined || value === '' || isClosed(kind, secret, name)) continue;
    if (typeof value !== 'object') {
      server[name] = kind.rows[name]?.value === 'host' ? foldName(String(value)) : value;
    } else if ('parts' in value) {
      // What is written out around the credentials.
      server[name] = value.parts.map((part) => (typeof part === 'string' ? part : null));
    } else if ('env' in value && value.env !== undefined) server[name] = value.env;
    else return undefined;
  }
  return server;
}

/** What tells the database that a catalog is in from every other; `kind`: of the secret, which opens it. */
export function catalogPlaceOf(
  {
    metadata: { type, path, secret: name },
    connection,
  }: Pick<DuckLakeAttach, 'metadata' | 'connection'>,
  secret: SecretNode | undefined,
  { isFile, secret: own }: MetadataBackend,
  kind = own,
): unknown {
  if (!isFile) return [type, path, serverOf(secret, kind, connection) ?? name];
  return ['file', schemeOf(path) === undefined ? placeOf(path) : storePlaceOf(path, secret, kind)];
}

/** The schema of its database that a catalog is in; undefined where nothing says. */
export function catalogSchemaOf(
  options: Readonly<Record<string, unknown>>,
  { standardSchema }: Pick<MetadataBackend, 'standardSchema'>,
): unknown {
  return options['metadata_schema'] ?? options['meta_schema'] ?? standardSchema;
}

/** Where data lies, to compare: on this machine, or in a bucket of the store its secret reaches. */
export function storePlaceOf(
  dataPath: string,
  secret: SecretNode | undefined,
  kind: SecretKind | undefined,
): Place {
  return dataPlaceOf(dataPath, Object.values(serverOf(secret, kind) ?? {}));
}
