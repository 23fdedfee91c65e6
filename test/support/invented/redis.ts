import type { Sample } from '../../../src/backend/sample.js';
import { ownHosting, typeKey, type MetadataBackend } from '../../../src/backend/backend.js';
import { readSecret } from '../../../src/backend/secret/input.js';
import { secretKeys, secretKind } from '../../../src/backend/secret/kind.js';
import { planSecret } from '../../../src/backend/secret/node.js';
import type { SecretParameters } from '../../../src/engine/secret-parameters.js';
import { shaped } from '../../../src/fields/field.js';
import { credential, text } from '../../../src/fields/values.js';

const rows = {
  token: { value: 'text', sensitive: true, concerns: 'access', since: { config: '1.4.0' } },
} as const satisfies SecretParameters;

const fields = { token: credential };

const kind = secretKind({
  type: 'redis',
  role: 'metadata',
  rows,
  fields,
  credentials: ['token'],
  providers: ['config'],
  isScope: (scope) => scope.startsWith('redis:'),
});

const schema = { ...typeKey, ...secretKeys, ...fields, server: shaped('host', text) };

/** A catalog in a store that no DuckDB can read. DuckDB would find its secret by the server's address. */
export const redis: MetadataBackend<typeof schema> = {
  type: 'redis',
  schema,
  placeKey: 'server',
  secret: kind,
  isFile: false,
  refusalLeaves: undefined,
  sharing: 'none',
  inliningSince: '1.4.0',
  standardSchema: undefined,
  takesSchema: () => false,
  checkPath(path, pointer, report) {
    if (!path.includes(':')) report.add('invalid-plan', pointer, { problem: 'path' });
  },
  plan(given, context) {
    const { server } = given.values;
    if (!given.has('server')) context.report.add('missing-key', given.pointer, { key: 'server' });
    const input = readSecret(kind, given, context);
    const address = server === undefined ? undefined : `redis://${server}/`;
    const scope = input.created && address !== undefined ? [address] : undefined;
    const secret = planSecret({ kind, input, scope }, given, context);
    return {
      extensions: ['httpfs'],
      hosting: ownHosting,
      secret,
      location:
        server === undefined || secret === undefined
          ? undefined
          : { type: 'redis', path: server, secret: secret.name },
      at: given.at('server'),
      scopedPath: address,
    };
  },
};

export const redisSample: Sample = {
  label: 'Redis',
  place: { server: 'cache:6379' },
  keys: { token: '${REDIS_TOKEN}' },
};
