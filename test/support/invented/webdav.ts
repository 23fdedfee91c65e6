import type { Sample } from '../../../src/backend/sample.js';
import { typeKey, type StorageBackend } from '../../../src/backend/backend.js';
import { readSecret } from '../../../src/backend/secret/input.js';
import { secretKeys, secretKind } from '../../../src/backend/secret/kind.js';
import { planSecret } from '../../../src/backend/secret/node.js';
import type { SecretParameters } from '../../../src/engine/secret-parameters.js';
import { shaped } from '../../../src/fields/field.js';
import { credential, nameText, text } from '../../../src/fields/values.js';

const since = { config: '1.4.0', credential_chain: '1.4.0' } as const;

const rows = {
  server: { value: 'text', sensitive: false, concerns: 'server', since },
  ticket: { value: 'text', sensitive: true, concerns: 'access', since, composed: true },
  depth: {
    value: 'text',
    sensitive: false,
    concerns: 'access',
    since: { credential_chain: '1.5.0' },
    only: ['1', 'infinity'],
  },
  lock: {
    value: 'text',
    sensitive: true,
    concerns: 'access',
    since: { config: '1.4.0', credential_chain: '1.5.0' },
    closedBy: '',
  },
} as const satisfies SecretParameters;

const fields = { server: nameText, ticket: credential, key: credential };

const kind = secretKind({
  type: 'webdav',
  role: 'storage',
  rows,
  fields,
  credentials: ['ticket', 'key'],
  providers: ['config', 'credential_chain'],
  // What it is not told, it would take from wherever.
  closing: () => ({ depth: 'infinity', lock: '' }),
  isScope: (scope) => scope.startsWith('dav://') && scope.endsWith('/'),
});

const schema = { ...typeKey, ...secretKeys, ...fields, url: shaped('url', text) };

/** Data in a place that no DuckDB can reach. */
export const webdav: StorageBackend<typeof schema> = {
  type: 'webdav',
  schema,
  placeKey: 'url',
  secret: kind,
  schemes: ['dav'],
  checkDataPath(path, pointer, report) {
    if (!path.endsWith('/')) report.add('invalid-plan', pointer, { problem: 'path-spelling' });
  },
  plan(given, context) {
    const input = readSecret(kind, given, context);
    const { url } = given.values;
    const key = input.value('key');
    // The key is one part of a ticket.
    const overrides =
      key === undefined
        ? {}
        : { ticket: { parts: ['user=lake;part=', { key: 'key', text: key }, ';end'] } };
    const scope = input.created && url !== undefined ? [url] : undefined;
    return {
      extensions: ['httpfs'],
      dataPath: url,
      at: given.at('url'),
      secret: planSecret({ kind, input, overrides, scope }, given, context),
    };
  },
};

export const webdavSample: Sample = {
  label: 'WebDAV',
  place: { url: 'dav://files/lake/' },
  keys: { server: 'files', key: '${DAV_KEY}' },
};
