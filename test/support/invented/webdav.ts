import type { Sample } from '../../../src/backend/sample.js';
import {
  typeKey,
  type Access,
  type ServedPlace,
  type StorageBackend,
} from '../../../src/backend/backend.js';
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

const keys = { ...typeKey, ...secretKeys, ...fields };

const access: Access<typeof keys> = {
  type: 'webdav',
  schema: keys,
  secret: kind,
  schemes: ['dav'],
  checkFile(url, pointer, report) {
    if (url.endsWith('/')) report.add('uri-is-folder', pointer, {});
  },
  plan(given, context, { role, places }) {
    const input = readSecret(kind, given, context);
    const key = input.value('key');
    // The key is one part of a ticket.
    const overrides =
      key === undefined
        ? {}
        : { ticket: { parts: ['user=lake;part=', { key: 'key', text: key }, ';end'] } };
    const paths = places.map(({ path }) => path);
    const scope = input.created && paths.length > 0 ? paths : undefined;
    const secret = planSecret({ kind, role, input, overrides, scope }, given, context);
    return { extensions: ['httpfs'], secret };
  },
};

const schema = { ...keys, url: shaped('url', text) };

/** Data in a place that no DuckDB can reach. */
export const webdav: StorageBackend<typeof schema> = {
  type: 'webdav',
  schema,
  placeKey: 'url',
  secret: kind,
  schemes: access.schemes,
  access,
  checkDataPath(path, pointer, report) {
    if (!path.endsWith('/')) report.add('invalid-plan', pointer, { problem: 'path-spelling' });
  },
  plan(given, context, { catalog }) {
    const { url } = given.values;
    const at = given.at('url');
    const places: ServedPlace[] = url === undefined ? [] : [{ path: url, at, holds: 'data' }];
    if (catalog !== undefined) places.push(catalog);
    const served = { role: 'storage', places, others: 'none' } as const;
    return { ...access.plan(given, context, served), dataPath: url, at };
  },
};

export const webdavSample: Sample = {
  label: 'WebDAV',
  place: { url: 'dav://files/lake/' },
  keys: { server: 'files', key: '${DAV_KEY}' },
};
